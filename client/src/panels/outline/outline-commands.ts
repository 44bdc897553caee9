import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import { textKeyOf } from '@wegpunkt/shared/board/words'
import { removeSelection } from '../../editor/clipboard/clipboard.ts'
import { actionOf } from '../../editor/actions/actions.ts'
import { isEnabled } from '../../editor/actions/action.ts'
import { addInOutline } from '../../editor/outline/outline-adding.ts'
import { type MoveWay, outlineMoves } from '../../editor/outline/outline-moves.ts'
import { headingKey, rowKeyOf } from '../../editor/outline/outline-sections.ts'
import { stepFrom } from '../../editor/outline/outline-steps.ts'
import { isRatingAsked } from '../../editor/round/feel-in-private.ts'
import { ratingKey } from '../../editor/round/own-round.ts'
import { laidOut } from '../../editor/place/laid-out.ts'
import { type Axis, addStage, move } from '../grid/grid-edits.ts'
import { ratingActions } from './rating-actions.ts'
import { feelingsOf, once } from './row-words.ts'
import { type OutlineControl, showOnCanvas, stageOfHeading } from './outline-control.ts'

/** What came of a command, to be put in words. */
export type Outcome =
  | { readonly did: 'moved' | 'nowhere' | 'not-allowed' | 'undone' | 'redone' }
  | { readonly did: 'removed'; readonly count: number }
  | { readonly did: 'line-moved'; readonly place: number; readonly of: number }
  | { readonly did: 'rated'; readonly feelings: readonly (Feeling | null)[] }

/** Goes, folds or unfolds by an arrow key and its like. */
export function step(control: OutlineControl, key: string): void {
  const { active, folded } = control.get()
  const next = stepFrom(control.sections(), folded, active ?? '', key)
  if (!next) return
  if (next.do === 'go') control.goTo(next.key)
  else control.fold(next.key, next.do === 'fold')
}

/** Moves what is selected, or the stage or lane that one is at. */
export function moveHere(control: OutlineControl, way: MoveWay): Outcome {
  const { editor } = control
  const row = control.row()
  const line = lineHere(control)
  if (line) return moveLine(control, line, way === 'right' || way === 'down' ? 1 : -1, way)
  if (row?.what !== 'element') return { did: 'nowhere' }
  if (!editor.mayChange(row.id)) return { did: 'not-allowed' }
  const { selection } = editor.get()
  const ids = selection.has(row.id) ? [...selection] : [row.id]
  const edits = outlineMoves(laidOut(editor.document.store), ids, way)
  if (edits.length === 0 || !editor.edit(edits)) return { did: 'nowhere' }
  control.goTo(rowKeyOf(row.id))
  showOnCanvas(editor, row.id)
  return { did: 'moved' }
}

type Line = { readonly axis: Axis; readonly id: ElementId }

/** The stage or lane that one is at; null at an element, and beside the grid. */
export function lineHere(control: OutlineControl): Line | null {
  const row = control.row()
  if (row) return row.what === 'lane' ? { axis: 'lanes', id: row.id } : null
  const stage = stageOfHeading(control)
  return stage === null ? null : { axis: 'stages', id: stage }
}

function moveLine(control: OutlineControl, { axis, id }: Line, by: 1 | -1, way: MoveWay): Outcome {
  const { editor } = control
  if (!editor.canEdit()) return { did: 'not-allowed' }
  const board = editor.document.store.get()
  const ids = [...board[axis].keys()]
  const at = ids.indexOf(id)
  // A lane goes up and down; to the left and right there are stages.
  if (axis === 'lanes' && (way === 'left' || way === 'right')) return { did: 'nowhere' }
  if (ids[at + by] === undefined) return { did: 'nowhere' }
  editor.edit(move(board, axis, id, by === 1 ? at + 2 : at - 1))
  control.refocus()
  return { did: 'line-moved', place: at + by + 1, of: ids.length }
}

/** Adds an empty one here, and types its name. */
export function addHere(control: OutlineControl, what: 'touchpoint' | 'note' | 'stage'): Outcome | null {
  const { editor } = control
  const id =
    what === 'stage' ? addStageHere(control) : addInOutline(editor, what, control.section(), control.row())
  if (id === null) return { did: 'not-allowed' }
  const key = what === 'stage' ? headingKey(id) : rowKeyOf(id)
  control.rename(key, what !== 'stage')
  return null
}

function addStageHere({ editor, section }: OutlineControl): ElementId | null {
  if (!editor.canEdit()) return null
  const board = editor.document.store.get()
  const stages = [...board.stages.keys()]
  const at = stages.indexOf(section()?.stage ?? '')
  const id = editor.createId()
  return editor.edit([addStage(board, id, at < 0 ? stages.length : at + 1)]) ? id : null
}

/** Types the name of what one is at. */
export function renameHere(control: OutlineControl): Outcome | null {
  const { editor } = control
  const { active } = control.get()
  const row = control.row()
  const line = lineHere(control)
  if (active === null) return null
  if (line ? !editor.canEdit() : !row || !mayType(control, row.id)) return { did: 'not-allowed' }
  control.rename(active)
  return null
}

function mayType({ editor }: OutlineControl, id: ElementId): boolean {
  const element = editor.document.store.get().elements.get(id)
  return element !== undefined && textKeyOf[element.kind] !== null && !element.locked && editor.mayChange(id)
}

/** Removes what is selected; stages and lanes ask what becomes of their content. */
export function removeHere(control: OutlineControl): Outcome | null {
  const { editor } = control
  const row = control.row()
  if (row?.what !== 'element') return null
  if (!editor.get().selection.has(row.id)) editor.select([row.id])
  if (!isEnabled(actionOf('delete'), editor)) return { did: 'not-allowed' }
  const before = editor.document.store.get().elements.size
  control.setFocused(true)
  removeSelection(editor)
  const count = before - editor.document.store.get().elements.size
  return count > 0 ? { did: 'removed', count } : { did: 'nowhere' }
}

/** One grade better or worse; the first time, from the middle. */
export function rateBy(control: OutlineControl, by: 1 | -1): Outcome | null {
  const { editor } = control
  const row = control.row()
  const now = ratingHere(control)
  if (!row || !now) return null
  if (!editor.get().selection.has(row.id)) editor.select([row.id])
  if (!ratingActions.some(({ id }) => isEnabled(actionOf(id), editor))) return { did: 'not-allowed' }
  const from = now.length === 1 ? (now[0] ?? 0) : 0
  const next = ratingActions.find(({ feeling }) => feeling === from + by)
  if (!next) return { did: 'nowhere' }
  actionOf(next.id).run(editor)
  return ratedAs(control, next.feeling)
}

/** How the touchpoint that one is at is rated now; null where it is not as it was to be: who refused it has said why. */
export function ratedAs(control: OutlineControl, feeling: Feeling | null): Outcome | null {
  const feelings = ratingHere(control)
  return feelings?.length === 1 && feelings[0] === feeling ? { did: 'rated', feelings } : null
}

/**
 * How the touchpoint that one is at is rated, by persona; null where it is none. While ratings are asked for in secret,
 * as one has rated it oneself: they come to the board later.
 */
export function ratingHere({ editor, row }: OutlineControl): readonly (Feeling | null)[] | null {
  const board = editor.document.store.get()
  const id = row()?.id
  if (id === undefined || board.elements.get(id)?.kind !== 'touchpoint') return null
  if (!isRatingAsked(editor)) return feelingsOf(board, id, editor.personas())
  const own = editor.round.get()?.get().ratings
  return once(editor.personas().map((persona) => own?.get(ratingKey(id, persona))?.experience ?? null))
}

/** What was added and stayed without a word goes again, so that nothing empty is left behind. */
export function removeIfEmpty({ editor }: OutlineControl, id: ElementId): void {
  if ((editor.document.textOf(id)?.toString() ?? '').trim() !== '') return
  const edits: Edit[] = [{ do: 'remove', in: 'elements', ids: [id] }]
  editor.edit(edits)
}
