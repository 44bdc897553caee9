import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useRef } from 'react'
import type { Spot } from '../../editor/navigation/navigation.ts'
import { beyond } from './beyond.ts'
import { type OnCanvas, useLaidOver } from './use-laid-over.ts'
import classes from './attention-layer.module.css'

/** Between an element and its ring. */
const ROOM_PX = 8

type Props = { readonly id: ElementId; readonly at?: Spot['at'] }

/** A ring around one element, stage or lane, and everything else dimmed a little. */
export function Spotlight({ id, at = 'element' }: Props) {
  const around = useRef<HTMLDivElement>(null)
  useLaidOver(around, id, lay, at)
  return (
    <div ref={around} className={classes['spotlight']} data-spotlight={id} aria-hidden>
      <div />
      <div />
      <div />
      <div />
      <div className={classes['ring']} />
    </div>
  )
}

function lay(part: HTMLElement, { width, height, ...at }: OnCanvas): void {
  const ring = {
    left: at.left - ROOM_PX,
    top: at.top - ROOM_PX,
    right: at.right + ROOM_PX,
    bottom: at.bottom + ROOM_PX,
  }
  const dimmed = beyond(ring, width, height)
  for (const [i, child] of [...part.children].entries()) {
    if (!(child instanceof HTMLElement)) continue
    const rect = dimmed[i]
    if (rect) {
      child.style.transform = `translate(${rect.x}px, ${rect.y}px) scale(${rect.w}, ${rect.h})`
      continue
    }
    child.style.transform = `translate(${ring.left}px, ${ring.top}px)`
    child.style.inlineSize = `${ring.right - ring.left}px`
    child.style.blockSize = `${ring.bottom - ring.top}px`
  }
}
