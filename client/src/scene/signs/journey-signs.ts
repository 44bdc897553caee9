import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { customerQuestions } from '@wegpunkt/shared/journey/customer-questions'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { isOpen, measuresOn } from '@wegpunkt/shared/journey/measure-figures'
import { type Moment, moments } from '@wegpunkt/shared/journey/moments'

/** What the rows and ratings of a journey say of one touchpoint. */
export type SignFacts = {
  /** Painpoints first: they are never hidden. Hollow where too few of any persona have said so. */
  readonly moments: readonly { readonly kind: Moment['kind']; readonly isHollow: boolean }[]
  /** How many measures are open. */
  readonly measures: number
  /** Whether something shows that customers were asked; null where nobody says so. */
  readonly isProven: boolean | null
}

const nothing: SignFacts = { moments: [], measures: 0, isProven: null }

/**
 * The touchpoints of which something is to be said, for the personas that are shown. As long as the rows are not
 * there, no evidence can be said to be missing.
 */
export function journeySigns(
  journey: Journey,
  personas: readonly string[],
  rowsLoaded = true,
): ReadonlyMap<ElementId, SignFacts> {
  const signs = new Map<ElementId, SignFacts>()
  const add = (id: ElementId, change: Partial<SignFacts>): void =>
    void signs.set(id, { ...(signs.get(id) ?? nothing), ...change })
  const matter = personas.flatMap((persona) => moments(journey, persona))
  for (const [id, here] of Map.groupBy(matter, ({ touchpoint }) => touchpoint)) {
    const byKind = Map.groupBy(here, ({ kind }) => kind)
    const kinds = (['painpoint', 'lovepoint'] as const).flatMap((kind) => {
      const those = byKind.get(kind)
      return those ? [{ kind, isHollow: those.every(({ isHollow }) => isHollow) }] : []
    })
    add(id, { moments: kinds })
  }
  for (const [id, about] of measuresOn(journey.rows.measures)) {
    const open = about.filter(isOpen).length
    if (open > 0) add(id, { measures: open })
  }
  if (!rowsLoaded) return signs
  for (const [id, [, , asked]] of customerQuestions(journey))
    if (asked !== 'open') add(id, { isProven: asked === 'answered' })
  return signs
}

/** All that the signs follow from. Where each of it is the same as before, they are. */
export const signSources = (journey: Journey, personas: readonly string[]): readonly unknown[] => [
  journey.rows.measures,
  customerQuestions(journey),
  ...personas.map((persona) => moments(journey, persona)),
]
