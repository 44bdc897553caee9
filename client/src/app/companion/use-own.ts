import { useQuery } from '@tanstack/react-query'
import type { Subjects } from '@wegpunkt/shared/http/companion-routes'
import type { OwnSecrets } from '@wegpunkt/shared/workshop/secret'
import { subjectsQuery } from '../../api/companion.ts'
import { ownSecretsQuery } from '../../api/workshops.ts'
import { useCompanion, useOutbox } from './context.ts'
import { type OwnNote, ballotOf, looksOf, notesOf, ratingsOf } from './own-words.ts'
import type { Now } from './task-of.ts'

/** Only in a phase: what it is about. */
export function useSubjects({ run }: Now) {
  const { id } = useCompanion()
  return useQuery(subjectsQuery(id, run.id, run.secrecy))
}

/** What one has said in a run, with what is on its way. */
export function useOwn(run: string): { own: OwnSecrets | null; isReady: boolean; error: unknown } {
  const { id } = useCompanion()
  const { data, error } = useQuery(ownSecretsQuery(id))
  return { own: data?.find((one) => one.run === run) ?? null, isReady: data !== undefined, error }
}

export function useOwnNotes(run: string, way: 'private' | 'open', subjects: Subjects | undefined): OwnNote[] {
  const { own } = useOwn(run)
  const { entries } = useOutbox()
  const kept = own?.notes.map((note) => ({ id: note.id, text: note.text, looks: looksOf(note) })) ?? []
  const open = subjects?.own.map(({ id, text }) => ({ id, text })) ?? []
  return notesOf(way, run, way === 'private' ? kept : open, entries)
}

export function useRatings(run: string) {
  const { own, isReady, error } = useOwn(run)
  const { entries } = useOutbox()
  return { ratings: ratingsOf(run, own?.ratings ?? [], entries), isReady, error }
}

export function useBallot(run: string) {
  const { own, isReady, error } = useOwn(run)
  const { entries } = useOutbox()
  return { ballot: ballotOf(run, own?.ballot ?? {}, entries), isReady, error }
}
