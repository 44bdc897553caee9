import { assertNever } from '@wegpunkt/shared/assert-never'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, distance } from '@wegpunkt/shared/board/geometry'
import { isLocked } from '../belonging/locking.ts'
import {
  type Effect,
  type Grip,
  type Side,
  type Step,
  type ToolEvent,
  type View,
  noPreview,
  step,
} from '../tool.ts'
import {
  connectEffects,
  connectPreview,
  endUnder,
  newConnectorPreview,
  reconnectEffects,
} from './connecting.ts'
import { followEffects } from './next-element.ts'
import {
  type Pulled,
  type Stretch,
  stretchEffects,
  stretchPreview,
  takeHandle,
  turnEffects,
  turnPreview,
} from './stretching.ts'

/** A grip of the selection is in hand. */
export type PullState =
  | ({ name: 'resizing' } & Stretch)
  | { name: 'turning'; id: ElementId; from: Point }
  | { name: 'reconnecting'; id: ElementId; end: 'from' | 'to' }
  | { name: 'connecting'; from: ElementId; side: Side; screen: Point }

type Idle = { name: 'idle' }
type Pointer = Exclude<ToolEvent, { type: 'cancel' }>

/** Nearer than this to where it was pressed, on the screen, it was a click. */
const CLICK_PX = 4

const idle: Idle = { name: 'idle' }
const pullNames: ReadonlySet<string> = new Set(['resizing', 'turning', 'reconnecting', 'connecting'])

export const isPulling = (state: { name: string }): state is PullState => pullNames.has(state.name)

export function takeGrip(grip: Grip, { at, screen }: Pointer, view: View): PullState | null {
  switch (grip.kind) {
    case 'resize': {
      const stretch = takeHandle(view, grip.handle, at)
      return stretch && { name: 'resizing', ...stretch }
    }
    case 'turn': {
      const [id] = view.selection
      return id === undefined ? null : { name: 'turning', id, from: at }
    }
    case 'end':
      return { name: 'reconnecting', id: grip.id, end: grip.end }
    case 'dot':
      return { name: 'connecting', from: grip.id, side: grip.side, screen }
    default:
      return assertNever(grip)
  }
}

/** One step of what a grip does: a preview while it is in hand, and one commit when it is let go. */
export function pull(state: PullState, event: Pointer, view: View): Step<PullState | Idle> {
  if (isTaken(state, view)) return step(idle, noPreview)
  if (event.type === 'up') return step(idle, noPreview, ...letGo(state, event, view))
  const preview = shown(state, event, view)
  return preview ? step(state, { do: 'preview', preview }) : step(idle, noPreview)
}

// Somebody else has removed or locked it.
function isTaken(state: PullState, { board: { elements } }: View): boolean {
  const ids = 'ids' in state ? state.ids : [state.name === 'connecting' ? state.from : state.id]
  return ids.every((id) => !elements.has(id) || isLocked(elements, id))
}

function shown(state: PullState, pulled: Pulled, view: View) {
  switch (state.name) {
    case 'resizing':
      return stretchPreview(view, state, pulled)
    case 'turning':
      return turnPreview(view, state.id, state.from, pulled)
    case 'reconnecting': {
      const connector = view.board.elements.get(state.id)
      return connector?.kind === 'connector' ? connectPreview(connector, state.end, pulled.at, view) : null
    }
    case 'connecting':
      return newConnectorPreview(state.from, pulled.at, view)
    default:
      return assertNever(state)
  }
}

function letGo(state: PullState, pulled: Pointer, view: View): Effect[] {
  switch (state.name) {
    case 'resizing':
      return stretchEffects(view, state, pulled)
    case 'turning':
      return turnEffects(view, state.id, state.from, pulled)
    case 'reconnecting':
      return reconnectEffects(state.id, state.end, pulled.at, view)
    case 'connecting':
      // A click adds what follows; a drag says where the connector goes.
      if (distance(state.screen, pulled.screen) < CLICK_PX) return followEffects(view, state.from, state.side)
      return connectEffects(state.from, endUnder(pulled.at, view), view)
    default:
      return assertNever(state)
  }
}
