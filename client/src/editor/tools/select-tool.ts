import { assertNever } from '@wegpunkt/shared/assert-never'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, distance, minus, rectBetween } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { textKeyOf } from '@wegpunkt/shared/board/words'
import { addAt } from '../new-element.ts'
import { resizeEdits, resized } from '../resizing.ts'
import { type Handle, type Step, type Tool, type ToolEvent, type View, step } from '../tool.ts'
import { dragPreview, drop } from './dragging.ts'
import { type Grasped, asGrasped, grasp, wholePlaces } from './grasped.ts'

/** A press becomes a drag only past this distance on the screen, so a click never nudges a card. */
export const DRAG_THRESHOLD_PX = 4

/**
 *   idle ──press on element──▶ pressing ──moved──▶ dragging ─┐
 *    │ ├───press on handle───▶ resizing ─────────────────────┤ release or Escape
 *    │ └───press on nothing──▶ pressing ──moved──▶ brushing ─┤
 *    ◀─────────────────────────────────────────────────────── ┘
 */
export type SelectState =
  | { name: 'idle' }
  | { name: 'pressing'; from: Point; screen: Point; hit: ElementId | null; shift: boolean }
  | { name: 'dragging'; from: Point; hit: ElementId; ids: readonly ElementId[]; grasped: Grasped }
  | { name: 'brushing'; from: Point; base: readonly ElementId[] }
  | { name: 'resizing'; from: Point; id: ElementId; handle: Handle; grasped: Grasped }

type Pointer = Exclude<ToolEvent, { type: 'cancel' }>
type In<Name extends SelectState['name']> = Extract<SelectState, { name: Name }>

const idle: SelectState = { name: 'idle' }
const noPreview = { do: 'preview', preview: null } as const

export const selectTool: Tool<SelectState> = {
  initial: idle,
  next(state, event, view) {
    if (event.type === 'cancel') return cancel(state)
    if (event.type === 'double') return open(event, view)
    switch (state.name) {
      case 'idle':
        return event.type === 'down' ? press(event, view) : step(state)
      case 'pressing':
        return fromPressing(state, event, view)
      case 'dragging':
        return fromDragging(state, event, view)
      case 'brushing':
        return fromBrushing(state, event, view)
      case 'resizing':
        return fromResizing(state, event, view)
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
  const handle = view.canEdit ? view.handleAt(at) : null
  const [id] = view.selection
  if (handle && id !== undefined)
    return step({ name: 'resizing', from: at, id, handle, grasped: grasp(view, [id]) })
  return step({ name: 'pressing', from: at, screen, hit: view.hit(at), shift })
}

function fromPressing(state: In<'pressing'>, event: Pointer, view: View): Step<SelectState> {
  const { hit, shift, from } = state
  if (event.type === 'up') return step(idle, ...click(hit, shift, view))
  if (event.type === 'down' || distance(state.screen, event.screen) < DRAG_THRESHOLD_PX) return step(state)
  if (hit === null) {
    const base = shift ? [...view.selection] : []
    return fromBrushing({ name: 'brushing', from, base }, event, view)
  }
  const ids = view.selection.has(hit) ? [...view.selection] : shift ? [...view.selection, hit] : [hit]
  if (!view.canEdit) return step(idle, { do: 'select', ids }, { do: 'refuse' })
  const dragging: In<'dragging'> = { name: 'dragging', from, hit, ids, grasped: grasp(view, ids) }
  const { state: next, effects } = fromDragging(dragging, event, view)
  return { state: next, effects: [{ do: 'select', ids }, ...effects] }
}

function click(hit: ElementId | null, shift: boolean, { selection }: View) {
  if (!shift) return [{ do: 'select', ids: hit === null ? [] : [hit] } as const]
  if (hit === null) return []
  const others = [...selection].filter((id) => id !== hit)
  return [{ do: 'select', ids: selection.has(hit) ? others : [...others, hit] } as const]
}

function fromDragging(state: In<'dragging'>, event: Pointer, view: View): Step<SelectState> {
  // What someone else removed meanwhile is left out.
  const ids = state.ids.filter((id) => view.board.elements.has(id))
  if (ids.length === 0) return step(idle, noPreview)
  const drag = { ids, hit: state.hit, by: minus(event.at, state.from), copy: event.alt, free: event.mod }
  const held = asGrasped(view, state.grasped)
  if (event.type !== 'up') return step(state, { do: 'preview', preview: dragPreview(held, drag) })
  return step(idle, noPreview, ...wholePlaces(drop(held, drag), view, state.grasped))
}

function fromBrushing(state: In<'brushing'>, event: Pointer, view: View): Step<SelectState> {
  if (event.type === 'up') return step(idle, noPreview)
  const area = rectBetween(state.from, event.at)
  const ids = [...new Set([...state.base, ...view.within(area)])]
  return step(state, { do: 'preview', preview: { kind: 'brush', area } }, { do: 'select', ids })
}

function fromResizing(state: In<'resizing'>, event: Pointer, now: View): Step<SelectState> {
  const view = asGrasped(now, state.grasped)
  const element = view.board.elements.get(state.id)
  if (!element || !isPlaced(element)) return step(idle, noPreview)
  const how = { handle: state.handle, keepAspect: event.shift, free: event.mod }
  const rect = resized(view.layout, element, minus(event.at, state.from), how)
  if (event.type === 'up') {
    const edits = resizeEdits(view.layout, state.id, element, rect)
    if (edits.length === 0) return step(idle, noPreview)
    return step(idle, noPreview, ...wholePlaces([{ do: 'commit', edits }], now, state.grasped))
  }
  const { id } = state
  return step(state, {
    do: 'preview',
    preview: { kind: 'resize', id, at: [rect.x, rect.y], size: [rect.w, rect.h] },
  })
}

// A double press edits the text that is there, or makes what is missing there.
function open({ at }: Pointer, view: View): Step<SelectState> {
  const hit = view.hit(at)
  if (!view.canEdit) return step(idle, noPreview, { do: 'refuse' })
  if (hit !== null) {
    const kind = view.board.elements.get(hit)?.kind
    if (!kind || textKeyOf[kind] === null) return step(idle, noPreview)
    return step(idle, noPreview, { do: 'select', ids: [hit] }, { do: 'edit-text', id: hit })
  }
  const id = view.createId()
  const edit = addAt(view, view.layout.cellAt(at) ? 'touchpoint' : 'note', id, at)
  return step(
    idle,
    noPreview,
    { do: 'commit', edits: [edit] },
    { do: 'select', ids: [id] },
    { do: 'edit-text', id },
  )
}
