import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Contact } from './touch-state.ts'

/** Where an event of the canvas was, in screen pixels from the canvas' top left corner. */
export function screenOf(canvas: Element, { clientX, clientY }: MouseEvent): Point {
  const { left, top } = canvas.getBoundingClientRect()
  return [clientX - left, clientY - top]
}

/** What touch-state.ts has to know of an event. */
export function contactOf(canvas: HTMLElement, event: PointerEvent): Contact {
  return {
    pointer: event.pointerId,
    device: deviceOf(event),
    button: event.button,
    at: screenOf(canvas, event),
    breadth: Math.max(event.width, event.height),
    time: event.timeStamp,
  }
}

// The text editor lies within the canvas and hears its own pointer.
export const isOwn = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-own-pointer]') !== null

function deviceOf({ pointerType }: PointerEvent): Contact['device'] {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse'
}
