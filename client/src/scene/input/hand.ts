import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../../editor/editor.ts'
import { createDragScroll } from './drag-scroll.ts'
import { contactOf } from './event-place.ts'
import { groundAt, tellTool } from './tool-input.ts'
import {
  type Contact,
  type Doing,
  LONG_PRESS_MS,
  type TouchEvent,
  type TouchState,
  WHEEL_BUTTON,
  touched,
  untouched,
} from './touch-state.ts'

const BUZZ_MS = 10

/** The pointers that are on the canvas, as one state, and what follows from each of their events. */
export interface Hand {
  held(): TouchState['held']
  /** What pressed last: double clicks and menus do not say by what they were made. */
  device(): Contact['device']
  /** Hears a press; true: it is the one that has the board now. */
  press(event: PointerEvent): boolean
  hear(event: TouchEvent, cause: PointerEvent | null): void
  close(): void
}

export function createHand(canvas: HTMLElement, editor: Editor): Hand {
  let state = untouched
  /** The last event of the pointer that a tool has. */
  let last: PointerEvent | null = null
  let device: Contact['device'] = 'mouse'
  const scroll = createDragScroll(canvas, editor, () => last)
  const doing = createDoing(canvas, editor, () => hear({ type: 'rested' }, null))

  const hear = (event: TouchEvent, cause: PointerEvent | null): void => {
    const answer = touched(state, event)
    ;({ state } = answer)
    last = state.held.is === 'tool' ? (cause ?? last) : null
    for (const one of answer.doing) doing.act(one, cause)
    if (last && event.type === 'move') scroll.goOn()
  }
  return {
    held: () => state.held,
    device: () => device,
    hear,
    press(event) {
      canvas.focus({ preventScroll: true })
      // The middle button would scroll the page by itself.
      if (event.button === WHEEL_BUTTON) event.preventDefault()
      const contact = contactOf(canvas, event)
      ;({ device } = contact)
      hear({ type: 'down', ...contact, ground: groundAt(editor, contact.at) }, event)
      if (!('pointer' in state.held) || state.held.pointer !== event.pointerId) return false
      canvas.setPointerCapture(event.pointerId)
      return true
    },
    close() {
      doing.stopWaiting()
      if (state.held.is === 'tool') editor.dispatch({ type: 'cancel' })
      scroll.stop()
    },
  }
}

/** Does what touch-state.ts says; `rested` is called when a finger has rested long enough. */
function createDoing(canvas: HTMLElement, editor: Editor, rested: () => void) {
  let longPress: ReturnType<typeof setTimeout> | undefined
  const stopWaiting = (): void => clearTimeout(longPress)
  const openMenu = (screen: Point): void => {
    const { left, top } = canvas.getBoundingClientRect()
    editor.openMenu([left + screen[0], top + screen[1]], editor.toBoard(screen))
  }
  const act = (doing: Doing, cause: PointerEvent | null): void => {
    switch (doing.do) {
      case 'cancel':
        return editor.dispatch({ type: 'cancel' })
      case 'pan':
        return editor.pan(doing.by)
      case 'zoom':
        return editor.zoomBy(doing.factor, doing.around)
      case 'menu':
        return openMenu(doing.at)
      case 'wait':
        longPress = setTimeout(rested, LONG_PRESS_MS)
        return
      case 'stop-waiting':
        return stopWaiting()
      case 'buzz':
        return void navigator.vibrate?.(BUZZ_MS)
      case 'down':
      case 'move':
      case 'up':
      case 'double':
        if (cause) tellTool({ canvas, editor }, doing.do, doing.at, cause)
        return
      default:
        assertNever(doing)
    }
  }
  return { act, stopWaiting }
}
