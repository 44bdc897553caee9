import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { JourneyView } from './journey-views.ts'
import type { WorkshopTab } from './workshop-tabs.ts'

/** How this person alone looks at the board. Nobody else sees it so, and nothing of it is kept. */
export type Lens = {
  /** As customers see it: without departments, owners and figures (METHOD.md M22). */
  readonly customer: boolean
  /** Handovers are drawn between the cards, also while the silo view is closed. */
  readonly handovers: boolean
  /** Whose failure is asked about: what breaks with it stands out (METHOD.md M27). */
  readonly failing: ElementId | null
  /** The run of a workshop whose votes stand on the board, also while its results are not open. */
  readonly votesOf: string | null
}

export const plainLens: Lens = { customer: false, handovers: false, failing: null, votesOf: null }

type Looking = { readonly lens: Lens; readonly journeyView: JourneyView | null }

/** While the silo view is open, or somebody wants them also without it. Customers know nothing of departments. */
export const areHandoversShown = ({ lens, journeyView }: Looking): boolean =>
  !lens.customer && (lens.handovers || journeyView === 'silos')

/** The question ends with the view that asks it. */
export const failingShown = ({ lens, journeyView }: Looking): ElementId | null =>
  lens.customer || journeyView !== 'silos' ? null : lens.failing

/** While one looks at results, or wants them to stay on the board. */
export const areVotesShown = ({
  lens,
  workshopTab,
}: {
  readonly lens: Lens
  readonly workshopTab: WorkshopTab | null
}): boolean => lens.votesOf !== null || workshopTab === 'results'
