import type { Json } from '../board/board-state.ts'
import { aspectKey, assessmentKey } from '../board/choices.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { createSight } from './in-sight.ts'
import type { ShowRule } from './show-rule.ts'
import {
  type ShownEntry,
  shownAssessment,
  shownElement,
  shownLane,
  shownMeta,
  shownStage,
} from './shown-entries.ts'

/** All that a link shows of a board, as it is written into a document of its own. */
export type ShownBoard = {
  readonly meta: Readonly<Record<string, Json>>
  readonly stages: ReadonlyMap<ElementId, ShownEntry>
  readonly lanes: ReadonlyMap<ElementId, ShownEntry>
  readonly elements: ReadonlyMap<ElementId, ShownEntry>
  /** By their keys in the document. */
  readonly assessments: ReadonlyMap<string, Json>
}

/**
 * The projection as a whole. What the server writes change by change (`boards/projections`) comes to the same, which
 * a test holds.
 */
export function showBoard(board: Board, rule: ShowRule): ShownBoard {
  const elementAt = (id: ElementId) => board.elements.get(id)
  const inSight = new Set([...board.elements.keys()].filter(createSight(elementAt, rule)))
  const sight = { rule, sees: (id: string) => inSight.has(id) }
  return {
    meta: shownMeta(board.meta, rule),
    stages: mapped(board.stages, (stage) => shownStage(stage, rule)),
    lanes: mapped(
      [...board.lanes].filter(([id]) => isShownLane(id, rule)),
      (lane) => shownLane(lane, rule),
    ),
    elements: mapped(
      [...board.elements].filter(([id]) => inSight.has(id)),
      (element) => shownElement(element, sight),
    ),
    assessments: new Map(
      [...inSight].flatMap((id) =>
        elementAt(id)?.kind === 'touchpoint' ? assessmentsOf(id, board, rule) : [],
      ),
    ),
  }
}

export const isShownLane = (id: ElementId, { lanes }: ShowRule): boolean =>
  lanes === null || lanes.includes(id)

/** What is said of a touchpoint that is shown, by the keys of the document, for the personas that are shown. */
export function assessmentsOf(
  touchpoint: ElementId,
  { assessments }: Pick<Board, 'assessments'>,
  rule: ShowRule,
): [key: string, value: Json][] {
  return rule.personas.flatMap((persona) => {
    const id = assessmentKey(touchpoint, persona)
    const assessment = assessments.get(id)
    if (!assessment) return []
    return Object.entries(shownAssessment(assessment, rule)).map(([aspect, value]): [string, Json] => [
      aspectKey(id, aspect),
      value,
    ])
  })
}

const mapped = <V, W>(
  entries: Iterable<readonly [ElementId, V]>,
  show: (value: V) => W,
): ReadonlyMap<ElementId, W> => new Map([...entries].map(([id, value]) => [id, show(value)]))
