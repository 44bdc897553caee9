import type { Day, Nps } from './rows.ts'

/** For 95 % of samples. */
const Z = 1.96
/** Below so many answers a score is shown as uncertain (METHOD.md M47). */
const LEAST_ANSWERS = 30
/** The adjustment of Rocks (2016): three more answers, of which a quarter promotes and a quarter detracts. */
const ADDED = { promoters: 0.75, passives: 1.5, detractors: 0.75 } as const

export type Score = {
  readonly date: Day
  /** −100 … 100. */
  readonly score: number
  /** Null for a score that came without a base. */
  readonly n: number | null
  /** Where the true score lies with a certainty of 95 %; null without a base. */
  readonly interval: readonly [low: number, high: number] | null
  readonly isUncertain: boolean
}

/**
 * The Net Promoter Score of a journey as a whole (METHOD.md M47), with an adjusted Wald interval (Rocks, Interval
 * estimation for the Net Promoter Score, The American Statistician 70, 2016): the plain one is far too narrow for
 * few answers, and of no width where all agree. Null for nobody.
 */
export function netPromoterScore(nps: Nps): Score | null {
  const { date } = nps
  if ('score' in nps) return { date, score: nps.score, n: null, interval: null, isUncertain: true }
  const n = nps.promoters + nps.passives + nps.detractors
  if (n === 0) return null
  const score = (100 * (nps.promoters - nps.detractors)) / n
  return { date, score, n, interval: intervalOf(nps), isUncertain: n < LEAST_ANSWERS }
}

/** All scores in the order of their days, each with its change, and whether that is more than chance may be. */
export function npsTrend(
  rows: readonly Nps[],
): readonly { readonly score: Score; readonly change: number | null; readonly isClear: boolean }[] {
  const scores = rows
    .map(netPromoterScore)
    .filter((score) => score !== null)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return scores.map((score, i) => {
    const before = scores[i - 1]
    const change = before ? score.score - before.score : null
    return { score, change, isClear: before ? liesApart(before.interval, score.interval) : false }
  })
}

function intervalOf(counts: Extract<Nps, { promoters: number }>): [number, number] {
  const promoters = counts.promoters + ADDED.promoters
  const detractors = counts.detractors + ADDED.detractors
  const n = promoters + detractors + counts.passives + ADDED.passives
  const [p, d] = [promoters / n, detractors / n]
  const margin = Z * Math.sqrt((p + d - (p - d) ** 2) / n)
  return [Math.max(-100, 100 * (p - d - margin)), Math.min(100, 100 * (p - d + margin))]
}

const liesApart = (a: Score['interval'], b: Score['interval']): boolean =>
  a !== null && b !== null && (a[1] < b[0] || b[1] < a[0])
