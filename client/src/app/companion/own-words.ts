import type { Ballot, PrivateNote, PrivateRating } from '@wegpunkt/shared/workshop/secret'
import type { OutboxEntry } from './live/outbox-entry.ts'

export type OwnNote = {
  readonly id: string
  readonly text: string
  /** Not answered yet. */
  readonly isOnItsWay: boolean
  /** Where a private one lies and how it looks, as it was said: a change of its words keeps that. */
  readonly looks?: Pick<PrivateNote, 'color' | 'stage' | 'lane'>
}

/** One's own notes as they will be once everything has arrived; what was refused is not among them. */
export function notesOf(
  way: 'private' | 'open',
  run: string,
  known: readonly Omit<OwnNote, 'isOnItsWay'>[],
  entries: readonly OutboxEntry[],
): OwnNote[] {
  const notes = new Map<string, OwnNote>(
    known.map(
      ({ id, text, looks }) => [id, { id, text, ...(looks && { looks }), isOnItsWay: false }] as const,
    ),
  )
  for (const { wish, run: of, refused } of entries) {
    if (refused !== undefined || of !== run || (wish.to === 'workshop') !== (way === 'private')) continue
    const { command } = wish
    if (command.do === 'keep-note')
      notes.set(command.note.id, {
        id: command.note.id,
        text: command.note.text,
        isOnItsWay: true,
        looks: looksOf(command.note),
      })
    else if (command.do === 'add-note')
      notes.set(command.key, { id: command.key, text: command.text, isOnItsWay: true })
    else if (command.do === 'change' && command.text !== undefined)
      notes.set(command.id, { id: command.id, text: command.text, isOnItsWay: true })
    else if (command.do === 'drop-note' || command.do === 'remove') notes.delete(command.id)
  }
  return [...notes.values()]
}

export const looksOf = ({ color, stage, lane }: PrivateNote): NonNullable<OwnNote['looks']> => ({
  color,
  stage,
  lane,
})

export const ratingKey = (touchpoint: string, persona: string): string => `${touchpoint}:${persona}`

/** By touchpoint and persona. */
export function ratingsOf(
  run: string,
  known: readonly PrivateRating[],
  entries: readonly OutboxEntry[],
): ReadonlyMap<string, PrivateRating> {
  const ratings = new Map(known.map((one) => [ratingKey(one.touchpoint, one.persona), one]))
  for (const { wish, run: of } of entries) {
    if (of !== run || wish.command.do !== 'rate') continue
    for (const one of wish.command.ratings) ratings.set(ratingKey(one.touchpoint, one.persona), one)
  }
  return ratings
}

export function ballotOf(run: string, known: Ballot, entries: readonly OutboxEntry[]): Ballot {
  const last = entries.findLast((entry) => entry.run === run && entry.wish.command.do === 'vote')
  return last?.wish.command.do === 'vote' ? last.wish.command.ballot : known
}

/** The ballot with one vote more or less for an element. */
export function withVote(ballot: Ballot, element: string, by: 1 | -1): Ballot {
  const votes = Math.max(0, (ballot[element] ?? 0) + by)
  const { [element]: _, ...others } = ballot
  return votes === 0 ? others : { ...others, [element]: votes }
}

export const votesIn = (ballot: Ballot): number =>
  Object.values(ballot).reduce((sum, votes) => sum + votes, 0)
