import type { PhaseIssue } from './phase.ts'
import type { Ballot } from './secret.ts'

/** What shares a place has as many votes: ties are shown as ties. */
export type Place = { readonly place: number; readonly votes: number; readonly elements: readonly string[] }

/** All ballots together. How many people voted is a number, and nothing says who. */
export type Tally = { readonly voters: number; readonly votes: number; readonly places: readonly Place[] }

export function tally(ballots: readonly Ballot[]): Tally {
  const cast = ballots.filter((ballot) => votesIn(ballot) > 0)
  const byElement = new Map<string, number>()
  for (const [element, votes] of cast.flatMap((ballot) => Object.entries(ballot)))
    byElement.set(element, (byElement.get(element) ?? 0) + votes)
  const groups = Map.groupBy(byElement, ([, votes]) => votes)
  let place = 1
  const places: Place[] = []
  for (const [votes, entries] of [...groups].toSorted(([a], [b]) => b - a)) {
    places.push({ place, votes, elements: entries.map(([id]) => id).toSorted() })
    place += entries.length
  }
  return { voters: cast.length, votes: [...byElement.values()].reduce((sum, n) => sum + n, 0), places }
}

const votesIn = (ballot: Ballot): number => Object.values(ballot).reduce((sum, votes) => sum + votes, 0)

type Rules = { readonly votes: number; readonly perElement: number; readonly votable: ReadonlySet<string> }

/** Why a ballot does not count. */
export function ballotIssues(ballot: Ballot, { votes, perElement, votable }: Rules): PhaseIssue[] {
  const cast = votesIn(ballot)
  return [
    ...(cast > votes ? [{ path: 'ballot', message: `${cast} of ${votes} votes` }] : []),
    ...Object.entries(ballot).flatMap(([element, given]) => {
      if (!votable.has(element)) return [{ path: `ballot.${element}`, message: 'It is not in the focus' }]
      if (given <= perElement) return []
      return [{ path: `ballot.${element}`, message: `At most ${perElement} votes for one element` }]
    }),
  ]
}

/** What of a ballot still counts: votes for what was removed, or was taken out of the focus, are free again. */
export const liveBallot = (ballot: Ballot, votable: ReadonlySet<string>): Ballot =>
  Object.fromEntries(Object.entries(ballot).filter(([element]) => votable.has(element)))

export const votesLeft = (ballot: Ballot, { votes, votable }: Omit<Rules, 'perElement'>): number =>
  Math.max(0, votes - votesIn(liveBallot(ballot, votable)))

type Voted = 'given' | 'none-left' | 'element-full' | 'elsewhere'

/** A ballot with so many votes more or less for an element, or why it stays as it is. */
export function voteFor(
  ballot: Ballot,
  element: string,
  by: number,
  rules: Rules,
): { readonly voted: Voted; readonly ballot: Ballot } {
  const live = liveBallot(ballot, rules.votable)
  const count = (live[element] ?? 0) + by
  if (!rules.votable.has(element)) return { voted: 'elsewhere', ballot: live }
  if (by > 0 && count > rules.perElement) return { voted: 'element-full', ballot: live }
  if (by > votesLeft(live, rules)) return { voted: 'none-left', ballot: live }
  const { [element]: _, ...others } = live
  return { voted: 'given', ballot: count > 0 ? { ...others, [element]: count } : others }
}
