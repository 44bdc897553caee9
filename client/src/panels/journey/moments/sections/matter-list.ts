import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { type Moment, momentsByTouchpoint } from '@wegpunkt/shared/journey/moments'
import { priorities } from '@wegpunkt/shared/journey/priorities'

export type Mattering = {
  readonly touchpoint: ElementId
  /** Why it ends everything; empty where nobody said, null where it does not (METHOD.md M5). */
  readonly dealBreaker: string | null
  readonly moment: Moment | null
}

export type MatterGroups = {
  readonly dealBreakers: readonly Mattering[]
  readonly painpoints: readonly Mattering[]
  readonly lovepoints: readonly Mattering[]
}

/** The same apart: a deal-breaker stands with its kind, whatever it is rated. */
export function matterGroups(journey: Journey, persona: string): MatterGroups {
  const all = matterList(journey, persona)
  const others = all.filter(({ dealBreaker }) => dealBreaker === null)
  return {
    dealBreakers: all.filter(({ dealBreaker }) => dealBreaker !== null),
    painpoints: others.filter(({ moment }) => moment?.kind === 'painpoint'),
    lovepoints: others.filter(({ moment }) => moment?.kind === 'lovepoint'),
  }
}

/** Deal-breakers, which no average outweighs, then what hurts, the worst first, then what delights, the best first. */
export function matterList(journey: Journey, persona: string): readonly Mattering[] {
  const found = momentsByTouchpoint(journey, persona)
  const breakers = priorities(journey).flatMap(({ touchpoint, isDealBreaker }) =>
    isDealBreaker ? [touchpoint] : [],
  )
  const of = (kind: Moment['kind'], sign: 1 | -1): ElementId[] =>
    [...found.values()]
      .filter((moment) => moment.kind === kind)
      .toSorted((a, b) => sign * ((a.median ?? 0) - (b.median ?? 0)))
      .map(({ touchpoint }) => touchpoint)
  const ids = new Set([...breakers, ...of('painpoint', 1), ...of('lovepoint', -1)])
  return [...ids].map((touchpoint) => {
    const element = journey.board.elements.get(touchpoint)
    const dealBreaker = element?.kind === 'touchpoint' ? (element.dealBreaker ?? null) : null
    return { touchpoint, dealBreaker, moment: found.get(touchpoint) ?? null }
  })
}
