import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type ValueStore, createValueStore } from '../../document/value-store.ts'

/** A measure that somebody is about to make, and what it is made of. */
export type MeasureDraft = {
  readonly title: string
  readonly touchpointIds: readonly ElementId[]
  readonly eventIds: readonly ElementId[]
  /** The idea that it comes from. */
  readonly idea: string | null
}

/** What the sheet of measures shows. */
export type MeasureDesk = {
  readonly tab: 'measures' | 'ideas' | 'decisions'
  /** The measure that is open. */
  readonly open: string | null
  readonly draft: MeasureDraft | null
}

export const createMeasureDesk = (): ValueStore<MeasureDesk> =>
  createValueStore<MeasureDesk>({ tab: 'measures', open: null, draft: null })
