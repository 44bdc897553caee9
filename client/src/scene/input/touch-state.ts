import { assertNever } from '@wegpunkt/shared/assert-never'
import { type Point, distance, minus } from '@wegpunkt/shared/board/geometry'
import { pinchBetween } from './pinch.ts'

export const MAIN_BUTTON = 0
export const WHEEL_BUTTON = 1
/** A finger that rests so long asks for the menu, or is about to draw a brush. */
export const LONG_PRESS_MS = 550
/** So far a finger may move, on the screen, while it rests. */
const SLOP_PX = 8
/** Two taps so soon and so near to one another are a double tap. */
const DOUBLE_TAP_MS = 320
const DOUBLE_TAP_PX = 24
/** A hand that rests on the glass touches it more broadly than a finger. */
const PALM_PX = 64
/** The hand is lifted a little after the pen. */
const AFTER_PEN_MS = 500

export type Contact = {
  readonly pointer: number
  readonly device: 'mouse' | 'touch' | 'pen'
  /** 0 for the main button, a finger and the tip of a pen. */
  readonly button: number
  /** On the screen, in pixels. */
  readonly at: Point
  /** How broad the contact is, in pixels. */
  readonly breadth: number
  /** In milliseconds, from whenever. */
  readonly time: number
}

/** What a press at this place would mean now. */
export type Ground = { readonly tool: 'select' | 'hand' | 'other'; readonly isEmpty: boolean }

export type TouchEvent =
  | ({ type: 'down' } & Contact & { readonly ground: Ground })
  | ({ type: 'move' | 'up' } & Contact)
  /** The browser took the pointer away. */
  | { type: 'lost'; pointer: number; time: number }
  /** LONG_PRESS_MS are over since `wait`. */
  | { type: 'rested' }

type Held =
  | { is: 'nothing' }
  /** `rests`: of a finger that has not moved yet, and asks for the menu if it stays so. */
  | { is: 'tool'; pointer: number; from: Point; rests: boolean }
  /** A finger, before it is known what it means. */
  | { is: 'touching'; pointer: number; from: Point }
  | { is: 'rested'; pointer: number; from: Point }
  | { is: 'panning'; pointer: number; last: Point }
  | { is: 'pinching' }

export type TouchState = {
  readonly held: Held
  readonly fingers: ReadonlyMap<number, Point>
  /** Since then fingers only move the board and choose: the pen is what works. */
  readonly penSeen: boolean
  readonly penDown: boolean
  readonly penUpAt: number
  readonly tap: { readonly at: Point; readonly time: number } | null
}

export type Doing =
  | { do: 'down' | 'move' | 'up' | 'double'; at: Point }
  | { do: 'cancel' }
  | { do: 'pan'; by: Point }
  | { do: 'zoom'; factor: number; around: Point }
  | { do: 'menu'; at: Point }
  /** Tell after LONG_PRESS_MS that the finger has rested; or not any more. */
  | { do: 'wait' | 'stop-waiting' }
  /** The hand may feel that the finger has rested long enough. */
  | { do: 'buzz' }

type Next = { readonly state: TouchState; readonly doing: readonly Doing[] }

const nothing: Held = { is: 'nothing' }

export const untouched: TouchState = {
  held: nothing,
  fingers: new Map(),
  penSeen: false,
  penDown: false,
  penUpAt: Number.NEGATIVE_INFINITY,
  tap: null,
}

/**
 *            ┌──mouse, pen, finger on an element──▶ tool ──rests (finger)──▶ menu
 *   nothing ─┼──finger on the empty board──▶ touching ──moves──▶ panning
 *            │                                  └──rests──▶ rested ──moves──▶ tool: a brush
 *            │                                                └──lifted──▶ menu
 *            └──middle button──▶ panning
 *   a second finger ──▶ pinching until all are lifted; a pen ends what fingers began
 */
export function touched(state: TouchState, event: TouchEvent): Next {
  switch (event.type) {
    case 'down':
      return press(state, event)
    case 'move':
      return move(state, event)
    case 'up':
      return lift(state, event)
    case 'lost':
      return lose(state, event.pointer, event.time)
    case 'rested':
      return rest(state)
    default:
      return assertNever(event)
  }
}

type Press = Extract<TouchEvent, { type: 'down' }>

function press(state: TouchState, event: Press): Next {
  const { pointer, at, device, button } = event
  if (device === 'pen') return pressPen(state, event)
  if (device === 'touch') return isPalm(state, event) ? next(state) : pressFinger(state, event)
  if (state.held.is !== 'nothing') return next(state)
  if (button === WHEEL_BUTTON) return next({ ...state, held: { is: 'panning', pointer, last: at } })
  return button === MAIN_BUTTON ? begin(state, event) : next(state)
}

// The hand may have come before the pen: what it began was not meant.
function pressPen(state: TouchState, event: Press): Next {
  if (event.button !== MAIN_BUTTON) return next({ ...state, penSeen: true })
  const free = letGo({ ...state, fingers: new Map() })
  const begun = begin({ ...free.state, penSeen: true, penDown: true }, event)
  return next(begun.state, ...free.doing, ...begun.doing)
}

function pressFinger(state: TouchState, event: Press): Next {
  const { pointer, at, ground } = event
  const here = { ...state, fingers: new Map(state.fingers).set(pointer, at) }
  if (here.fingers.size === 2) {
    const free = letGo(here)
    return next({ ...free.state, held: { is: 'pinching' }, tap: null }, ...free.doing)
  }
  if (state.held.is !== 'nothing') return next(here)
  if (ground.tool === 'select' && (ground.isEmpty || state.penSeen))
    return next({ ...here, held: { is: 'touching', pointer, from: at } }, { do: 'wait' })
  if (state.penSeen) return next({ ...here, held: { is: 'panning', pointer, last: at } })
  // A stroke often begins with a rest; only what looks asks for the menu.
  return ground.tool === 'other' ? begin(here, event) : begin(here, event, { do: 'wait' })
}

function begin(state: TouchState, { pointer, at }: Contact, ...then: Doing[]): Next {
  const held: Held = { is: 'tool', pointer, from: at, rests: then.length > 0 }
  return next({ ...state, held }, { do: 'down', at }, ...then)
}

function move(state: TouchState, event: Contact): Next {
  const { held } = state
  const { pointer, at } = event
  if (held.is === 'nothing') return event.device === 'touch' ? next(state) : next(state, { do: 'move', at })
  if (held.is === 'pinching') return pinch(state, event)
  if (held.pointer !== pointer) return next(state)
  if (held.is === 'panning')
    return next({ ...state, held: { ...held, last: at } }, { do: 'pan', by: minus(at, held.last) })
  const isFar = distance(held.from, at) > SLOP_PX
  if (held.is === 'tool') {
    if (!held.rests || !isFar) return next(state, { do: 'move', at })
    return next({ ...state, held: { ...held, rests: false } }, { do: 'stop-waiting' }, { do: 'move', at })
  }
  if (!isFar) return next(state)
  if (held.is === 'rested') {
    const brush: Held = { is: 'tool', pointer, from: held.from, rests: false }
    return next({ ...state, held: brush }, { do: 'down', at: held.from }, { do: 'move', at })
  }
  const panning: Held = { is: 'panning', pointer, last: at }
  return next({ ...state, held: panning }, { do: 'stop-waiting' }, { do: 'pan', by: minus(at, held.from) })
}

function pinch(state: TouchState, { pointer, at }: Contact): Next {
  if (!state.fingers.has(pointer)) return next(state)
  const [a, b] = state.fingers.values()
  const fingers = new Map(state.fingers).set(pointer, at)
  const [c, d] = fingers.values()
  if (!a || !b || !c || !d) return next({ ...state, fingers })
  const { pan, factor, around } = pinchBetween([a, b], [c, d])
  return next({ ...state, fingers }, { do: 'pan', by: pan }, { do: 'zoom', factor, around })
}

function lift(before: TouchState, event: Contact): Next {
  const { pointer, at, time, device } = event
  const state = device === 'pen' ? { ...before, penDown: false, penUpAt: time } : lifted(before, pointer)
  const { held } = state
  if (held.is === 'nothing') return next(state)
  // One finger of two was lifted: the other one begins nothing new.
  if (held.is === 'pinching') return next(state.fingers.size === 0 ? { ...state, held: nothing } : state)
  if (held.pointer !== pointer) return next(state)
  const free = { ...state, held: nothing }
  if (held.is === 'panning') return next(free)
  if (held.is === 'rested') return next(free, { do: 'menu', at })
  const ends: Doing[] = [{ do: 'stop-waiting' }]
  if (held.is === 'touching') ends.push({ do: 'down', at: held.from })
  ends.push({ do: 'up', at })
  // Mice have double clicks of their own, of which the browser tells.
  if (device === 'mouse' || distance(held.from, at) > SLOP_PX) return next({ ...free, tap: null }, ...ends)
  const { tap } = state
  const isDouble = tap && time - tap.time <= DOUBLE_TAP_MS && distance(tap.at, at) <= DOUBLE_TAP_PX
  if (isDouble) return next({ ...free, tap: null }, ...ends, { do: 'double', at })
  return next({ ...free, tap: { at, time } }, ...ends)
}

function lose(state: TouchState, pointer: number, time: number): Next {
  const { held } = state
  const left = lifted(state, pointer)
  if (held.is === 'nothing') return next(left)
  if (held.is === 'pinching') return next(left.fingers.size === 0 ? { ...left, held: nothing } : left)
  if (held.pointer !== pointer) return next(left)
  return letGo(left.penDown ? { ...left, penDown: false, penUpAt: time } : left)
}

function rest(state: TouchState): Next {
  const { held } = state
  if (held.is === 'touching') return next({ ...state, held: { ...held, is: 'rested' } }, { do: 'buzz' })
  if (held.is !== 'tool' || !held.rests) return next(state)
  return next({ ...state, held: nothing, tap: null }, { do: 'cancel' }, { do: 'menu', at: held.from })
}

function letGo(state: TouchState): Next {
  const free = { ...state, held: nothing }
  if (state.held.is === 'nothing') return next(free)
  return state.held.is === 'tool'
    ? next(free, { do: 'stop-waiting' }, { do: 'cancel' })
    : next(free, { do: 'stop-waiting' })
}

function lifted(state: TouchState, pointer: number): TouchState {
  if (!state.fingers.has(pointer)) return state
  return { ...state, fingers: new Map([...state.fingers].filter(([id]) => id !== pointer)) }
}

const isPalm = ({ penDown, penUpAt }: TouchState, { breadth, time }: Contact): boolean =>
  penDown || time - penUpAt < AFTER_PEN_MS || breadth > PALM_PX

const next = (state: TouchState, ...doing: Doing[]): Next => ({ state, doing })
