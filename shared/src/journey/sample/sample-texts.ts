import type { PersonaFields } from '../../http/persona-routes.ts'
import type { ConnectorKey, LaneKey, StageKey, TouchpointKey, textPlans } from './plan.ts'

/** The sample journey in the words of one language. */
export type SampleTexts = {
  readonly title: string
  /** In the order of the plan's ratings. */
  readonly personas: readonly [PersonaFields, PersonaFields]
  readonly stages: Readonly<Record<StageKey, string>>
  readonly touchpoints: Readonly<Record<TouchpointKey, string>>
  /** Channels that the library does not have. */
  readonly channels: Readonly<Record<'delivery' | 'app' | 'visit', string>>
  /** As many in each cell as the plan names authors. */
  readonly notes: Readonly<Record<LaneKey, Readonly<Partial<Record<StageKey, readonly string[]>>>>>
  readonly texts: Readonly<Record<(typeof textPlans)[number]['key'], string>>
  readonly connectors: Readonly<Record<ConnectorKey, string>>
}
