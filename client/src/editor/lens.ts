import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { JourneyView } from './journey-views.ts'

/** How this person alone looks at the board. Nobody else sees it so, and nothing of it is kept. */
export type Lens = {
  /** As customers see it: without departments, owners and figures (METHOD.md M22). */
  readonly customer: boolean
  /** Handovers are drawn between the cards, also while the silo view is closed. */
  readonly handovers: boolean
  /** Whose failure is asked about: what breaks with it stands out (METHOD.md M27). */
  readonly failing: ElementId | null
}

export const plainLens: Lens = { customer: false, handovers: false, failing: null }

type Looking = { readonly lens: Lens; readonly journeyView: JourneyView | null }

/** While the silo view is open, or somebody wants them also without it. Customers know nothing of departments. */
export const areHandoversShown = ({ lens, journeyView }: Looking): boolean =>
  !lens.customer && (lens.handovers || journeyView === 'silos')

/** The question ends with the view that asks it. */
export const failingShown = ({ lens, journeyView }: Looking): ElementId | null =>
  lens.customer || journeyView !== 'silos' ? null : lens.failing
