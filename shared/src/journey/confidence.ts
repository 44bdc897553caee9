import type { ElementId } from '../board/element-id.ts'
import type { EvidenceType } from './row-choices.ts'
import type { Evidence } from './rows.ts'
import { oncePer } from './parts/once-per.ts'

/** From the least to the most certain (METHOD.md M30). */
export const confidences = ['assumption', 'observed', 'asked', 'measured'] as const
export type Confidence = (typeof confidences)[number]

/** So many customers have to have said it. Fewer have been observed, not asked. */
const LEAST_ASKED = 5

const kindOf = {
  assumption: 'assumed',
  observation: 'seen',
  interview: 'said',
  survey: 'said',
  complaint: 'said',
  analytics: 'counted',
} as const satisfies Record<EvidenceType, string>

/** How sure one may be of what is said about a touchpoint. Without evidence everything is an assumption. */
export const confidenceIn = (evidence: readonly Evidence[], touchpoint: ElementId): Confidence =>
  confidenceOn(evidence).get(touchpoint) ?? 'assumption'

const confidenceOn: (evidence: readonly Evidence[]) => ReadonlyMap<ElementId, Confidence> = oncePer(
  (evidence: readonly Evidence[]) =>
    new Map([...evidenceOn(evidence)].map(([id, about]) => [id, confidenceOf(about)])),
)

function confidenceOf(about: readonly Evidence[]): Confidence {
  const kinds = new Set<string>(about.map(({ type }) => kindOf[type]))
  if (kinds.has('counted')) return 'measured'
  const asked = about.reduce((sum, { type, n }) => sum + (kindOf[type] === 'said' ? n : 0), 0)
  if (asked >= LEAST_ASKED) return 'asked'
  return kinds.has('seen') || kinds.has('said') ? 'observed' : 'assumption'
}

/** What is known of each touchpoint: what was linked to it, and what rates it. */
export const evidenceOn: (evidence: readonly Evidence[]) => ReadonlyMap<ElementId, readonly Evidence[]> =
  oncePer((evidence: readonly Evidence[]) => {
    const on = new Map<ElementId, Evidence[]>()
    for (const row of evidence) {
      const about = new Set([...row.touchpointIds, ...row.ratings.map(({ touchpoint }) => touchpoint)])
      for (const id of about) {
        const there = on.get(id)
        if (there) there.push(row)
        else on.set(id, [row])
      }
    }
    return on
  })
