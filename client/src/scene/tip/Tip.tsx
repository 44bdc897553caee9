import type { Point } from '@wegpunkt/shared/board/geometry'
import type { ReactNode } from 'react'
import { useScene } from '../scene.ts'
import styles from './tip.module.css'

type Props = {
  /** In board pixels. */
  at: Point
  title: string
  /** What is less sure or less important, in the last line. */
  note?: string
  children: ReactNode
}

/** What something on the canvas says under the pointer: beside it, and never in its way. */
export function Tip({ at, title, note = '', children }: Props) {
  const { editor, viewport } = useScene()
  const [x, y] = editor.toScreen(at)
  const [width] = viewport.get()
  // Near a border it opens to the other side, so that nothing of it is cut off.
  const side = x < EDGE_PX ? 'right' : x > width - EDGE_PX ? 'left' : undefined
  return (
    <div className={styles['tip']} role="status" style={{ transform: `translate(${x}px, ${y}px)` }}>
      <div className={styles['card']} data-side={side} data-below={y < ABOVE_PX || undefined}>
        <strong>{title}</strong>
        {children}
        {note && <span className={styles['soft']}>{note}</span>}
      </div>
    </div>
  )
}

/** So much room it needs on either side of its place, and above it. */
const EDGE_PX = 150
const ABOVE_PX = 190
