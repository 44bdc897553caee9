import type { Editor } from '../../editor/editor.ts'
import { contactOf, isOwn, screenOf } from './event-place.ts'
import { createHand } from './hand.ts'
import { createShownCursor } from './shown-cursor.ts'
import { tellTool } from './tool-input.ts'
import { MAIN_BUTTON } from './touch-state.ts'

/** What the canvas hears of mouse, touch and pen; what that means is decided in touch-state.ts. */
export function listenToPointers(canvas: HTMLElement, editor: Editor): () => void {
  const hand = createHand(canvas, editor)
  const cursor = createShownCursor(canvas, editor, () => hand.held().is)
  const listeners = new AbortController()
  const hear = <K extends keyof HTMLElementEventMap>(
    type: K,
    does: (event: HTMLElementEventMap[K]) => void,
  ) => canvas.addEventListener(type, does, { signal: listeners.signal })
  const show = (event: PointerEvent): void => cursor.show(editor.toBoard(screenOf(canvas, event)))

  hear('pointerdown', (event) => {
    if (!isOwn(event) && hand.press(event)) show(event)
  })
  hear('pointermove', (event) => {
    if (hand.held().is === 'nothing' && isOwn(event)) return
    hand.hear({ type: 'move', ...contactOf(canvas, event) }, event)
    show(event)
  })
  hear('pointerup', (event) => {
    hand.hear({ type: 'up', ...contactOf(canvas, event) }, event)
    show(event)
  })
  // After a finger was lifted the browser plays a mouse, whose press would close the menu that the finger opened.
  hear('touchend', (event) => {
    if (editor.get().menu) event.preventDefault()
  })
  hear('pointercancel', (event) =>
    hand.hear({ type: 'lost', pointer: event.pointerId, time: event.timeStamp }, event),
  )
  hear('pointerleave', () => {
    if (hand.held().is === 'nothing') editor.pointerLeft()
  })
  hear('dblclick', (event) => {
    // Of fingers and pens not every browser tells; their taps are counted in touch-state.ts.
    if (hand.device() === 'mouse' && !isOwn(event) && event.button === MAIN_BUTTON)
      tellTool({ canvas, editor }, 'double', screenOf(canvas, event), event)
  })
  hear('contextmenu', (event) => {
    if (isOwn(event)) return
    event.preventDefault()
    // Some browsers mean a long press, which is timed in touch-state.ts, or a pen that rests in a stroke.
    if (hand.device() === 'touch' || hand.held().is !== 'nothing') return
    // Made by the Menu key, whose action opens the menu where the selection is.
    if ((event as MouseEvent & { pointerType?: string }).pointerType === '') return
    editor.openMenu([event.clientX, event.clientY], editor.toBoard(screenOf(canvas, event)))
  })
  return () => {
    listeners.abort()
    cursor.stop()
    hand.close()
  }
}
