import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Editor } from '../../editor/editor.ts'
import type { ToolEvent } from '../../editor/tool.ts'
import { cursorAt } from './cursor.ts'
import { edgeScroll } from './edge-scroll.ts'
import { pinchBetween } from './pinch.ts'

const MAIN_BUTTON = 0
const WHEEL_BUTTON = 1
/** A finger that rests so long asks for the menu. */
const LONG_PRESS_MS = 550
const LONG_PRESS_SLOP_PX = 8

type Pressed =
  /** A tool has the pointer. */
  | { is: 'tool'; pointer: number; last: PointerEvent }
  /** The middle button: the board is moved, whatever the tool. */
  | { is: 'panning'; pointer: number; last: Point }
  /** Two fingers. */
  | { is: 'pinching' }

/**
 * What the canvas hears of mouse, touch and pen.
 *
 *   none ──press──▶ tool ──second finger──▶ pinching
 *    └──middle button──▶ panning
 */
export function listenToPointers(canvas: HTMLElement, editor: Editor): () => void {
  const fingers = new Map<number, Point>()
  let pressed: Pressed | null = null
  let scrolling = 0
  let longPress: ReturnType<typeof setTimeout> | undefined

  const screenOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = canvas.getBoundingClientRect()
    return [clientX - left, clientY - top]
  }
  const dispatch = (type: Exclude<ToolEvent['type'], 'cancel'>, event: MouseEvent): void => {
    const screen = screenOf(event)
    const mod = event.ctrlKey || event.metaKey
    editor.dispatch({
      type,
      screen,
      at: editor.toBoard(screen),
      shift: event.shiftKey,
      alt: event.altKey,
      mod,
    })
  }
  const showCursor = (event: MouseEvent): void => {
    const cursor =
      pressed?.is === 'panning'
        ? 'grabbing'
        : cursorAt(editor, editor.toBoard(screenOf(event)), pressed !== null)
    if (canvas.style.cursor !== cursor) canvas.style.cursor = cursor
  }
  const cancel = (): void => {
    clearTimeout(longPress)
    if (pressed?.is === 'tool') editor.dispatch({ type: 'cancel' })
    pressed = null
  }
  const waitForLongPress = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return
    longPress = setTimeout(() => {
      cancel()
      editor.openMenu([event.clientX, event.clientY], editor.toBoard(screenOf(event)))
    }, LONG_PRESS_MS)
  }

  const down = (event: PointerEvent): void => {
    if (isOwn(event)) return
    canvas.focus({ preventScroll: true })
    if (event.pointerType === 'touch') {
      fingers.set(event.pointerId, screenOf(event))
      if (fingers.size === 2) {
        cancel()
        pressed = { is: 'pinching' }
      }
    }
    if (pressed) return
    if (event.button === WHEEL_BUTTON) {
      // The middle button would scroll the page by itself.
      event.preventDefault()
      pressed = { is: 'panning', pointer: event.pointerId, last: screenOf(event) }
    } else if (event.button === MAIN_BUTTON) {
      pressed = { is: 'tool', pointer: event.pointerId, last: event }
      waitForLongPress(event)
      dispatch('down', event)
    } else return
    canvas.setPointerCapture(event.pointerId)
    showCursor(event)
  }

  const move = (event: PointerEvent): void => {
    if (pressed?.is === 'pinching') return pinch(event)
    if (pressed?.is === 'panning') {
      if (event.pointerId !== pressed.pointer) return
      const at = screenOf(event)
      editor.pan([at[0] - pressed.last[0], at[1] - pressed.last[1]])
      pressed.last = at
      return showCursor(event)
    }
    if (pressed) {
      if (event.pointerId !== pressed.pointer) return
      if (far(event, pressed.last)) clearTimeout(longPress)
      pressed.last = event
      dispatch('move', event)
      scrollAtEdge()
    } else if (!isOwn(event)) dispatch('move', event)
    showCursor(event)
  }

  const pinch = (event: PointerEvent): void => {
    if (!fingers.has(event.pointerId)) return
    const [a, b] = fingers.values()
    fingers.set(event.pointerId, screenOf(event))
    const [c, d] = fingers.values()
    if (!a || !b || !c || !d) return
    const { pan, factor, around } = pinchBetween([a, b], [c, d])
    editor.pan(pan)
    editor.zoomBy(factor, around)
  }

  const up = (event: PointerEvent): void => {
    clearTimeout(longPress)
    fingers.delete(event.pointerId)
    if (!pressed) return
    // One finger of two was lifted: the other one begins nothing new.
    if (pressed.is === 'pinching') {
      if (fingers.size === 0) pressed = null
      return
    }
    if (event.pointerId !== pressed.pointer) return
    const { is } = pressed
    pressed = null
    if (is === 'tool') dispatch('up', event)
    showCursor(event)
  }

  const lose = (event: PointerEvent): void => {
    fingers.delete(event.pointerId)
    cancel()
  }

  // A drag that rests at the border goes on without a move of the pointer.
  const scrollAtEdge = (): void => {
    if (scrolling) return
    let before = performance.now()
    const scroll = (now: number): void => {
      scrolling = 0
      if (pressed?.is !== 'tool' || !isDragging(editor)) return
      const size = [canvas.clientWidth, canvas.clientHeight] as const
      const by = edgeScroll(screenOf(pressed.last), size, now - before)
      before = now
      if (by[0] === 0 && by[1] === 0) return
      editor.pan(by)
      dispatch('move', pressed.last)
      scrolling = requestAnimationFrame(scroll)
    }
    scrolling = requestAnimationFrame(scroll)
  }

  const double = (event: MouseEvent): void => {
    if (!isOwn(event) && event.button === MAIN_BUTTON) dispatch('double', event)
  }
  const menu = (event: MouseEvent): void => {
    if (isOwn(event)) return
    event.preventDefault()
    // Made by the Menu key, whose action opens the menu where the selection is.
    if ((event as PointerEvent).pointerType === '') return
    editor.openMenu([event.clientX, event.clientY], editor.toBoard(screenOf(event)))
  }
  // A tool that is taken by its key shows itself before the pointer moves.
  let tool = editor.get().tool
  const watchTool = (): void => {
    if (editor.get().tool === tool) return
    ;({ tool } = editor.get())
    const cursor = cursorAt(editor, editor.pointer(), pressed !== null)
    if (canvas.style.cursor !== cursor) canvas.style.cursor = cursor
  }
  const unwatch = editor.subscribe(watchTool)
  const leave = (): void => {
    if (!pressed) editor.pointerLeft()
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
    cancel()
    unwatch()
    cancelAnimationFrame(scrolling)
    listeners.abort()
  }
}

// The text editor lies within the canvas and hears its own pointer.
const isOwn = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-own-pointer]') !== null

const isDragging = (editor: Editor): boolean => editor.get().preview !== null && editor.get().tool !== 'hand'

const far = (a: MouseEvent, b: MouseEvent): boolean =>
  Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) > LONG_PRESS_SLOP_PX
