import { touchpointsByAim } from '@wegpunkt/shared/journey/aims'
import { balance } from '@wegpunkt/shared/journey/balance'
import { benchmarks } from '@wegpunkt/shared/journey/benchmarks'
import { coreProcesses } from '@wegpunkt/shared/journey/core-processes'
import { effort } from '@wegpunkt/shared/journey/effort'
import { emotionCurve } from '@wegpunkt/shared/journey/emotion-curve'
import { entryShares } from '@wegpunkt/shared/journey/entries'
import { expectations, promises } from '@wegpunkt/shared/journey/expectations'
import { firstAndLast } from '@wegpunkt/shared/journey/impressions'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { moments } from '@wegpunkt/shared/journey/moments'
import { orderReasons } from '@wegpunkt/shared/journey/order-reasons'
import { priorities } from '@wegpunkt/shared/journey/priorities'
import { relevance } from '@wegpunkt/shared/journey/relevance'
import { selfImage } from '@wegpunkt/shared/journey/self-image'
import { surveys } from '@wegpunkt/shared/journey/surveys'
import { wishHeat } from '@wegpunkt/shared/journey/wish-heat'
import type { InsightId } from './insight-ids.ts'
import { touchpointTitle } from '../touchpoint-title.ts'

/** What a section says in a line while it is closed; null: there is nothing to show in it. */
export type Look = Readonly<Record<string, string | number>> | null

type LookAt = (journey: Journey, persona: string) => Look

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)
const counted = (count: number): Look => (count > 0 ? { count } : null)

/** Each asks the analysis that the section shows. */
export const looks: Readonly<Record<InsightId, LookAt>> = {
  matter: (journey, persona) => {
    const found = moments(journey, persona)
    const count = (kind: string): number => found.filter((moment) => moment.kind === kind).length
    const isAny = found.length > 0 || priorities(journey).some(({ isDealBreaker }) => isDealBreaker)
    return isAny ? { pains: count('painpoint'), loves: count('lovepoint') } : null
  },
  gaps: (journey, persona) => {
    const { good, gaps } = selfImage(journey, persona)
    return good && { gap: gaps[0]?.gap ?? 0 }
  },
  curve: (journey, persona) => {
    const { touchpoints } = emotionCurve(journey, persona)
    const rated = touchpoints.filter(({ team, customers }) => team ?? customers).length
    return rated > 0 ? { rated, of: touchpoints.length } : null
  },
  impressions: (journey) => {
    const [first, last] = firstAndLast(journey)
    if (first === undefined || last === undefined) return null
    return {
      first: touchpointTitle(journey.board, first) ?? '',
      last: touchpointTitle(journey.board, last) ?? '',
    }
  },
  balance: ({ board }) => {
    const { counts, unsorted, outweighs } = balance(board).journey
    // No events are not 0 : 0.
    if (outweighs === null) return unsorted > 0 ? {} : null
    return { good: counts.delighting, bad: counts.disappointing }
  },
  begin: (journey) => {
    const [first] = priorities(journey)
    return first ? { title: touchpointTitle(journey.board, first.touchpoint) ?? '' } : null
  },
  plusX: (journey, persona) => {
    const expected = expectations(journey, persona)
    const below = expected.filter(({ x }) => x !== null && x < 0).length
    return expected.length > 0 || promises(journey).length > 0 ? { below } : null
  },
  effort: ({ board }) => {
    const { counts } = effort(board)
    return sumOf(Object.values(counts)) > 0 ? { customer: counts.customer } : null
  },
  relevance: (journey) => {
    const { missing, retire, assumed } = relevance(journey)
    const isAny = missing.length + retire.length + assumed.length > 0
    return isAny ? { missing: missing.length, retire: retire.length } : null
  },
  processes: ({ board }) => counted(coreProcesses(board).size),
  entries: ({ board }) => {
    const { entries, exits, sum, unknown } = entryShares(board)
    return entries.length + exits.length > 0 || unknown !== null ? { sum } : null
  },
  orders: ({ board }) => {
    const { won, lost, touchpoints } = orderReasons(board)
    return touchpoints.length > 0 ? { won, lost } : null
  },
  aims: ({ board }) => counted(touchpointsByAim(board).size),
  wishes: ({ board }) => {
    const heat = wishHeat(board)
    if (!heat) return null
    return {
      good: sumOf(heat.rows.map(({ fulfilled }) => fulfilled)),
      bad: sumOf(heat.rows.map(({ failed }) => failed)),
    }
  },
  benchmarks: ({ board }) => counted(benchmarks(board).length),
  surveys: (journey, persona) => counted(surveys(journey, persona).touchpoints.length),
}
