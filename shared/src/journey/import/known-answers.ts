import type { Answer } from './preview.ts'

/**
 * The places of the answers that are among the evidence already, as when a file is brought twice. Customers may say the
 * same: each piece of evidence stands for one answer, and what the file has more often stays new.
 */
export function knownAnswers(answers: readonly Answer[], evidence: Iterable<Answer>): ReadonlySet<number> {
  const there = new Map<string, number>()
  for (const one of evidence) there.set(saidIn(one), 1 + (there.get(saidIn(one)) ?? 0))
  const known = new Set<number>()
  for (const [place, answer] of answers.entries()) {
    const said = saidIn(answer)
    const left = there.get(said) ?? 0
    if (left === 0) continue
    there.set(said, left - 1)
    known.add(place)
  }
  return known
}

/** Equal for equal answers, in whatever order a row names its keys. */
const saidIn = ({ type, n, date, source, quote, touchpointIds, ratings }: Answer): string =>
  JSON.stringify([
    type,
    n,
    date,
    source,
    quote,
    touchpointIds.toSorted(),
    ratings.map(({ touchpoint, persona, value }) => [touchpoint, persona, value].join(' ')).toSorted(),
  ])
