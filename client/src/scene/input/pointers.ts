import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../../editor/editor.ts'
import { hitAt } from '../../editor/place/hit.ts'
import { laidOut } from '../../editor/place/laid-out.ts'
import type { Sample } from '../../editor/drawing/stroke.ts'
import { cursorAt } from './cursor.ts'
import { edgeScroll } from './edge-scroll.ts'
import {
  type Contact,
  type Doing,
  type Ground,
  LONG_PRESS_MS,
  type TouchEvent,
  touched,
  untouched,
} from './touch-state.ts'

const MAIN_BUTTON = 0
const WHEEL_BUTTON = 1
const BUZZ_MS = 10

/** What the canvas hears of mouse, touch and pen; what that means is decided in touch-state.ts. */
export function listenToPointers(canvas: HTMLElement, editor: Editor): () => void {
  let state = untouched
  /** The last event of the pointer that a tool has. */
  let last: PointerEvent | null = null
  /** What pressed last: double clicks and menus do not say by what they were made. */
  let device: Contact['device'] = 'mouse'
  let scrolling = 0
  let longPress: ReturnType<typeof setTimeout> | undefined

  const screenOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = canvas.getBoundingClientRect()
    return [clientX - left, clientY - top]
  }
  const contactOf = (event: PointerEvent): Contact => ({
    pointer: event.pointerId,
    device: deviceOf(event),
    button: event.button,
    at: screenOf(event),
    breadth: Math.max(event.width, event.height),
    time: event.timeStamp,
  })
  const dispatch = (type: 'down' | 'move' | 'up' | 'double', screen: Point, event: MouseEvent): void => {
    const { ctrlKey, metaKey, shiftKey: shift, altKey: alt } = event
    const at = editor.toBoard(screen)
    const keys = { shift, alt, mod: ctrlKey || metaKey }
    if (type === 'double') return editor.dispatch({ type, screen, at, ...keys })
    editor.dispatch({ type, screen, at, ...keys, trail: trailOf(event) })
  }
  // Only tools that draw look at it; for the others one place a frame is enough.
  const trailOf = (event: MouseEvent): Sample[] | undefined => {
    const { tool } = editor.get()
    if ((tool !== 'ink' && tool !== 'eraser') || !('pointerId' in event)) return undefined
    const pointer = event as PointerEvent
    const all = pointer.getCoalescedEvents?.() ?? []
    return (all.length > 0 ? all : [pointer]).map((one) => sampleOf(one))
  }
  const sampleOf = (event: PointerEvent): Sample => ({
    at: editor.toBoard(screenOf(event)),
    pressure: event.pointerType === 'pen' && event.pressure > 0 ? event.pressure : null,
    time: event.timeStamp,
  })
  const groundAt = (screen: Point): Ground => {
    const { tool, camera } = editor.get()
    const { store } = editor.document
    const is = tool === 'select' || tool === 'hand' ? tool : 'other'
    // Nobody else asks what is there, and asking goes through the board.
    const hit = is === 'select' ? hitAt(laidOut(store), editor.toBoard(screen), camera.zoom) : null
    return { tool: is, isEmpty: hit === null }
  }
  const showCursor = (event: MouseEvent): void => {
    const at = editor.toBoard(screenOf(event))
    const { is } = state.held
    const cursor = is === 'panning' ? 'grabbing' : cursorAt(editor, at, is !== 'nothing')
    if (canvas.style.cursor !== cursor) canvas.style.cursor = cursor
  }

  const hear = (event: TouchEvent, cause: PointerEvent | null): void => {
    const answer = touched(state, event)
    ;({ state } = answer)
    last = state.held.is === 'tool' ? (cause ?? last) : null
    for (const doing of answer.doing) act(doing, cause)
    if (last && event.type === 'move') scrollAtEdge()
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
        longPress = setTimeout(() => hear({ type: 'rested' }, null), LONG_PRESS_MS)
        return
      case 'stop-waiting':
        return clearTimeout(longPress)
      case 'buzz':
        return void navigator.vibrate?.(BUZZ_MS)
      case 'down':
      case 'move':
      case 'up':
      case 'double':
        if (cause) dispatch(doing.do, doing.at, cause)
        return
      default:
        assertNever(doing)
    }
  }
  const openMenu = (screen: Point): void => {
    const { left, top } = canvas.getBoundingClientRect()
    editor.openMenu([left + screen[0], top + screen[1]], editor.toBoard(screen))
  }

  const down = (event: PointerEvent): void => {
    if (isOwn(event)) return
    canvas.focus({ preventScroll: true })
    // The middle button would scroll the page by itself.
    if (event.button === WHEEL_BUTTON) event.preventDefault()
    const contact = contactOf(event)
    ;({ device } = contact)
    hear({ type: 'down', ...contact, ground: groundAt(contact.at) }, event)
    if (!('pointer' in state.held) || state.held.pointer !== event.pointerId) return
    canvas.setPointerCapture(event.pointerId)
    showCursor(event)
  }
  const move = (event: PointerEvent): void => {
    if (state.held.is === 'nothing' && isOwn(event)) return
    hear({ type: 'move', ...contactOf(event) }, event)
    showCursor(event)
  }
  const up = (event: PointerEvent): void => {
    hear({ type: 'up', ...contactOf(event) }, event)
    showCursor(event)
  }
  const lose = (event: PointerEvent): void =>
    hear({ type: 'lost', pointer: event.pointerId, time: event.timeStamp }, event)

  // A drag that rests at the border goes on without a move of the pointer.
  const scrollAtEdge = (): void => {
    if (scrolling) return
    let before = performance.now()
    const scroll = (now: number): void => {
      scrolling = 0
      if (!last || !isDragging(editor)) return
      const size = [canvas.clientWidth, canvas.clientHeight] as const
      const by = edgeScroll(screenOf(last), size, now - before)
      before = now
      if (by[0] === 0 && by[1] === 0) return
      editor.pan(by)
      dispatch('move', screenOf(last), last)
      scrolling = requestAnimationFrame(scroll)
    }
    scrolling = requestAnimationFrame(scroll)
  }

  const double = (event: MouseEvent): void => {
    // Of fingers and pens not every browser tells; their taps are counted in touch-state.ts.
    if (device === 'mouse' && !isOwn(event) && event.button === MAIN_BUTTON)
      dispatch('double', screenOf(event), event)
  }
  const menu = (event: MouseEvent): void => {
    if (isOwn(event)) return
    event.preventDefault()
    // Some browsers mean a long press, which is timed in touch-state.ts, or a pen that rests in a stroke.
    if (device === 'touch' || state.held.is !== 'nothing') return
    // Made by the Menu key, whose action opens the menu where the selection is.
    if ((event as PointerEvent).pointerType === '') return
    editor.openMenu([event.clientX, event.clientY], editor.toBoard(screenOf(event)))
  }
  // A tool that is taken by its key shows itself before the pointer moves.
  let tool = editor.get().tool
  const watchTool = (): void => {
    if (editor.get().tool === tool) return
    ;({ tool } = editor.get())
    const cursor = cursorAt(editor, editor.pointer(), state.held.is !== 'nothing')
    if (canvas.style.cursor !== cursor) canvas.style.cursor = cursor
  }
  const unwatch = editor.subscribe(watchTool)
  const leave = (): void => {
    if (state.held.is === 'nothing') editor.pointerLeft()
  }

  const listeners = new AbortController()
  const { signal } = listeners
  canvas.addEventListener('pointerdown', down, { signal })
  canvas.addEventListener('pointermove', move, { signal })
  canvas.addEventListener('pointerup', up, { signal })
  canvas.addEventListener('pointercancel', lose, { signal })
  canvas.addEventListener('pointerleave', leave, { signal })
  canvas.addEventListener('dblclick', double, { signal })
  canvas.addEventListener('contextmenu', menu, { signal })
  return () => {
    clearTimeout(longPress)
    if (state.held.is === 'tool') editor.dispatch({ type: 'cancel' })
    unwatch()
    cancelAnimationFrame(scrolling)
    listeners.abort()
  }
}

// The text editor lies within the canvas and hears its own pointer.
const isOwn = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-own-pointer]') !== null

// Under a pen the board stays where it is.
function isDragging(editor: Editor): boolean {
  const { preview, tool } = editor.get()
  return preview !== null && tool !== 'hand' && tool !== 'ink' && tool !== 'eraser'
}

function deviceOf({ pointerType }: PointerEvent): Contact['device'] {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse'
}
