import { type Placement, autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import { useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import classes from './hint.module.css'
import type { Hinted } from './watch-hints.ts'

const OFFSET_PX = 6
const EDGE_PX = 8

/** What is said, beside what it is said of and inside of the window. */
export function HintBubble({ element, label }: Hinted) {
  const bubble = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    const shown = bubble.current
    if (!shown) return undefined
    const distance = Number(element.dataset['hintOffset'] ?? OFFSET_PX)
    const place = async (): Promise<void> => {
      const { x, y } = await computePosition(element, shown, {
        strategy: 'fixed',
        placement: (element.dataset['hintSide'] ?? 'top') as Placement,
        middleware: [offset(distance), flip({ padding: EDGE_PX }), shift({ padding: EDGE_PX })],
      })
      Object.assign(shown.style, { transform: `translate(${x}px, ${y}px)`, visibility: 'visible' })
    }
    return autoUpdate(element, shown, () => void place())
  }, [element])
  useEffect(() => {
    // What bears this name already need not hear it twice.
    if (element.getAttribute('aria-label') === label || element.hasAttribute('aria-describedby'))
      return undefined
    element.setAttribute('aria-describedby', id)
    return () => element.removeAttribute('aria-describedby')
  }, [element, label, id])
  return createPortal(
    <div ref={bubble} id={id} role="tooltip" className={classes['bubble']}>
      {label}
    </div>,
    document.body,
  )
}
