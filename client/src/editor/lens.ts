import type { ElementId } from '@wegpunkt/shared/board/element-id'

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

type Looking = { readonly lens: Lens }

/** Customers know nothing of departments, so there are no handovers for them. */
export const areHandoversShown = ({ lens }: Looking): boolean => lens.handovers && !lens.customer

export const failingShown = ({ lens }: Looking): ElementId | null => (lens.customer ? null : lens.failing)
