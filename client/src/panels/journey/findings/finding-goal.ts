import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Finding, RuleId } from '@wegpunkt/shared/journey/findings/findings'
import type { JourneyView } from '../../../editor/journey-views.ts'

/** Where a finding leads. */
export type Goal =
  | { readonly to: 'element' | 'stage'; readonly id: ElementId }
  | { readonly to: 'view'; readonly view: JourneyView }

/** What is about no place on the board leads to the view that it is about. */
const viewOf: Partial<Record<RuleId, JourneyView>> = {
  'entry-shares': 'moments',
  'no-impressions': 'moments',
  'no-persona': 'overview',
  'persona-without-goal': 'overview',
  'persona-too-heavy': 'overview',
  'nobody-accountable': 'overview',
  'review-due': 'overview',
  'evidence-old': 'evidence',
  'measure-without-owner': 'measures',
  'measure-overdue': 'measures',
  'measure-nowhere': 'measures',
  'dropped-without-reason': 'measures',
  'kpi-stale': 'figures',
  'kpi-conflict': 'figures',
  'story-without-consent': 'evidence',
}

/** Null: it is about the board as it is, such as too many stages. */
export function goalOf({ element, rule }: Finding, board: Pick<Board, 'elements' | 'stages'>): Goal | null {
  if (element !== null) {
    if (board.elements.has(element)) return { to: 'element', id: element }
    return board.stages.has(element) ? { to: 'stage', id: element } : null
  }
  const view = viewOf[rule]
  return view ? { to: 'view', view } : null
}

/** Where the title is what is to be changed, it is opened for that (METHOD.md M1, M25). */
export const isAboutTitle = ({ rule }: Finding): boolean => rule === 'draft' || rule === 'title-from-inside'
