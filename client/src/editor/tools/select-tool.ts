import { assertNever } from '@wegpunkt/shared/assert-never'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, distance, minus, rectBetween } from '@wegpunkt/shared/board/geometry'
import { textKeyOf } from '@wegpunkt/shared/board/words'
import { carriedBy } from '../belonging/carrying.ts'
import { selectedFrameAt } from '../belonging/frames.ts'
import { membersWith, withGroups } from '../belonging/grouping.ts'
import { isLocked, unlockedOf } from '../belonging/locking.ts'
import { addAt } from '../new-element.ts'
import { type Effect, type Step, type Tool, type ToolEvent, type View, noPreview, step } from '../tool.ts'
import { clicked } from './clicking.ts'
import { type Lifted, dragPreview, drop, takeUp } from './dragging.ts'
import { type Grasped, asGrasped, grasp, shiftUnder, wholePlaces } from './grasped.ts'
import { type PullState, isPulling, pull, takeGrip } from './pulling.ts'

/** A press becomes a drag only past this distance on the screen, so a click never nudges a card. */
export const DRAG_THRESHOLD_PX = 4

/**
 *   idle ──press on element──▶ pressing ──moved──▶ dragging ─┐
 *    │ ├───press on grip─────▶ pulling (one of them) ────────┤ release or Escape
 *    │ └───press on nothing──▶ pressing ──moved──▶ brushing ─┤
 *    ◀─────────────────────────────────────────────────────── ┘
 * What is locked is pressed like nothing: a drag on it is a brush.
 */
export type SelectState =
  /** `entered`: the last click went from a whole group to this one element of it. */
  | { name: 'idle'; entered?: ElementId }
  | { name: 'pressing'; from: Point; screen: Point; hit: ElementId | null; shift: boolean }
  | ({ name: 'dragging'; from: Point; grasped: Grasped } & Lifted)
  | { name: 'brushing'; from: Point; base: readonly ElementId[] }
  | (PullState & { grasped?: Grasped })

type Pointer = Exclude<ToolEvent, { type: 'cancel' }>
type In<Name extends SelectState['name']> = Extract<SelectState, { name: Name }>

const idle: SelectState = { name: 'idle' }

export const selectTool: Tool<SelectState> = {
  initial: idle,
  next(state, event, view) {
    if (event.type === 'cancel') return cancel(state)
    if (event.type === 'double') return open(state, event, view)
    if (isPulling(state)) return fromPulling(state, event, view)
    switch (state.name) {
      case 'idle':
        return event.type === 'down' ? press(event, view) : step(state)
      case 'pressing':
        return fromPressing(state, event, view)
      case 'dragging':
        return fromDragging(state, event, view)
      case 'brushing':
        return fromBrushing(state, event, view)
      default:
        return assertNever(state)
    }
  },
}

function cancel(state: SelectState): Step<SelectState> {
  if (state.name === 'idle' || state.name === 'pressing') return step(idle)
  if (state.name === 'brushing') return step(idle, noPreview, { do: 'select', ids: state.base })
  return step(idle, noPreview)
}

function press(event: Pointer, view: View): Step<SelectState> {
  const { at, screen, shift } = event
  const grip = view.canEdit ? view.gripAt(at) : null
  const taken = grip && takeGrip(grip, event, view)
  if (taken) return step({ ...taken, grasped: grasp(view, view.selection) })
  const hit = view.hit(at) ?? selectedFrameAt(view, view.selection, at)
  return step({ name: 'pressing', from: at, screen, hit, shift })
}

// What others do with it meanwhile changes neither what is in hand nor where it is let go.
function fromPulling(
  state: PullState & { grasped?: Grasped },
  event: Pointer,
  view: View,
): Step<SelectState> {
  const { grasped } = state
  if (!grasped) return pull(state, event, view)
  // One element that is resized travels with its cell, and stays in it.
  const still = state.name !== 'resizing' || state.ids.length > 1
  const pulled = pull(state, event, asGrasped(view, grasped, still))
  return { ...pulled, effects: wholePlaces(pulled.effects, view, grasped) }
}

function fromPressing(state: In<'pressing'>, event: Pointer, view: View): Step<SelectState> {
  const { hit, shift, from } = state
  const { elements } = view.board
  if (event.type === 'up') {
    const { ids, entered } = clicked(hit, shift, view)
    return step({ name: 'idle', ...(entered && { entered }) }, ...(ids ? [select(ids)] : []))
  }
  if (event.type === 'down' || distance(state.screen, event.screen) < DRAG_THRESHOLD_PX) return step(state)
  if (hit === null || isLocked(elements, hit)) {
    const base = shift ? [...view.selection] : []
    return fromBrushing({ name: 'brushing', from, base }, event, view)
  }
  const held = dragged(hit, shift, view)
  const ids = view.canEdit ? held : held.filter((id) => view.mayChange(id))
  if (!ids.includes(hit)) return step(idle, select(held), { do: 'refuse' })
  const dragging: In<'dragging'> = {
    name: 'dragging',
    from,
    grasped: grasp(view, carriedBy(view.board, ids)),
    ...takeUp(view, unlockedOf(elements, ids), hit),
  }
  const { state: next, effects } = fromDragging(dragging, event, view)
  return { state: next, effects: [select(ids), ...effects] }
}

// Everything that is selected, if what the pointer holds is; else that, with its group.
function dragged(hit: ElementId, shift: boolean, { board, selection }: View): readonly ElementId[] {
  if (selection.has(hit)) return [...selection]
  const members = membersWith(board, hit)
  return shift ? [...new Set([...selection, ...members])] : members
}

function fromDragging(state: In<'dragging'>, event: Pointer, view: View): Step<SelectState> {
  // What someone else removed or locked meanwhile is left out.
  const { elements } = view.board
  const ids = state.ids.filter((id) => elements.has(id) && !isLocked(elements, id))
  if (ids.length === 0) return step(idle, noPreview)
  const by = minus(event.at, state.from)
  const drag = { ...state, ids, by, at: event.at, copy: event.alt, free: event.mod }
  const held = asGrasped(view, state.grasped, true)
  if (event.type !== 'up') {
    const shift = shiftUnder(view, state.grasped, state.hit)
    return step(state, { do: 'preview', preview: dragPreview(held, drag, shift) })
  }
  return step(idle, noPreview, ...wholePlaces(drop(held, drag), view, state.grasped))
}

function fromBrushing(state: In<'brushing'>, event: Pointer, view: View): Step<SelectState> {
  if (event.type === 'up') return step(idle, noPreview)
  const area = rectBetween(state.from, event.at)
  const { board } = view
  const touched = unlockedOf(board.elements, withGroups(board, view.within(area)))
  const ids = [...new Set([...state.base, ...touched])]
  return step(state, { do: 'preview', preview: { kind: 'brush', area } }, select(ids))
}

// A double press goes into a group, or edits the text that is there, or makes what is missing there.
function open(state: SelectState, { at }: Pointer, view: View): Step<SelectState> {
  const hit = view.hit(at)
  if (hit !== null && state.name === 'idle' && state.entered === hit) return step(idle, noPreview)
  if (hit !== null) {
    if (!view.mayChange(hit)) return step(idle, noPreview, { do: 'refuse' })
    const kind = view.board.elements.get(hit)?.kind
    if (!kind || textKeyOf[kind] === null) return step(idle, noPreview)
    return step(idle, noPreview, select([hit]), { do: 'edit-text', id: hit })
  }
  const cell = view.layout.cellAt(at)
  // What lies on the curve would cover it: a double press there was meant for a point of it.
  if (cell && view.board.lanes.get(cell.lane)?.kind === 'curve') return step(idle, noPreview)
  // Beside the grid what one makes is a remark.
  const what = cell && view.mayAdd('touchpoint') ? 'touchpoint' : 'note'
  if (!view.mayAdd(what)) return step(idle, noPreview, { do: 'refuse' })
  const id = view.createId()
  const edit = addAt(view, what, id, at)
  return step(idle, noPreview, { do: 'commit', edits: [edit] }, select([id]), {
    do: 'edit-text',
    id,
    isNew: true,
  })
}

const select = (ids: readonly ElementId[]): Effect => ({ do: 'select', ids })
