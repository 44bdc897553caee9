import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../../editor/editor.ts'

/** So far a finger may slip, and so long may it rest; more moves the board, or asks for something else. */
const SLOP_PX = 8
const LONGEST_MS = 500

/**
 * Calls with the place on the board where somebody presses it for a moment; a finger that moves it or two that zoom are
 * left to the canvas. After the canvas has heard of it. Answers how to stop.
 */
export function onTapOnBoard(editor: Editor, tapped: (at: Point) => void): () => void {
  const canvas = document.querySelector<HTMLElement>('[data-board-canvas]')
  const listening = new AbortController()
  const { signal } = listening
  const down = new Set<number>()
  let from: PointerEvent | null = null
  canvas?.addEventListener(
    'pointerdown',
    (event) => {
      down.add(event.pointerId)
      const isOwn = event.target instanceof Element && event.target.closest('[data-own-pointer]') !== null
      from = isOwn || event.button !== 0 || down.size > 1 ? null : event
    },
    { signal },
  )
  const end = (event: PointerEvent): void => {
    down.delete(event.pointerId)
    const began = from
    from = null
    if (!began || event.type !== 'pointerup' || event.pointerId !== began.pointerId) return
    const way = Math.hypot(event.clientX - began.clientX, event.clientY - began.clientY)
    if (way > SLOP_PX || event.timeStamp - began.timeStamp > LONGEST_MS) return
    const { left = 0, top = 0 } = canvas?.getBoundingClientRect() ?? {}
    tapped(editor.toBoard([event.clientX - left, event.clientY - top]))
  }
  window.addEventListener('pointerup', end, { signal })
  window.addEventListener('pointercancel', end, { signal })
  return () => listening.abort()
}
