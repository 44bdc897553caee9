import type { EvidenceKey } from './evidence-plan.ts'
import type { IdeaKey, KpiKey, MeasureKey, PersonKey, TeamKey } from './row-plan.ts'

/** What lies beside the board of the sample journey, in the words of one language. */
export type RowTexts = {
  readonly people: Readonly<Record<PersonKey, string>>
  readonly sponsor: string
  readonly tasks: Readonly<Record<TeamKey, string>>
  readonly evidence: Readonly<Record<EvidenceKey, { readonly source: string; readonly quote: string }>>
  readonly measures: Readonly<Record<MeasureKey, string>>
  /** Why the one was dropped. */
  readonly reason: string
  readonly enablement: readonly string[]
  readonly ideas: Readonly<Record<IdeaKey, { readonly title: string; readonly text: string }>>
  readonly kpis: Readonly<Record<KpiKey, { readonly name: string; readonly unit: string }>>
  readonly stories: readonly { readonly title: string; readonly text: string }[]
  readonly review: string
  readonly begun: string
  readonly answer: string
  readonly snapshots: { readonly asIs: string; readonly toBe: string }
}
