import { setTimeout as sleep } from 'node:timers/promises'
import { createRandom } from '@wegpunkt/shared/board/testing/random'
import { type Appointment, keepTo } from '../schedule.ts'
import type { Contributor } from './contributor.ts'
import { NOTES_EACH, RATINGS_EACH, VOTES_EACH } from './limits.ts'
import type { Setting } from './setting.ts'

/** Of one phase: how much of a core the server used, and what was answered with anything but success. */
export type Played = { readonly share: number; readonly calls: number; readonly failures: readonly string[] }

/** What one person says in a phase. */
export type Part = (who: Contributor) => readonly object[]

/** A moment after the last call, in which the server does what it has put off. */
const SETTLE_MS = 500

export const notesOf: Part = ({ id }) =>
  Array.from({ length: NOTES_EACH }, (_, i) => ({
    do: 'keep-note',
    note: { id: `${id}-${i}`, text: `Niemand ruft mich zurück, zum ${i}. Mal` },
  }))

export const ratingsOn =
  ({ touchpoints, persona }: Pick<Setting, 'touchpoints' | 'persona'>): Part =>
  () =>
    touchpoints.slice(0, RATINGS_EACH).map((touchpoint, i) => ({
      do: 'rate',
      ratings: [{ touchpoint, persona, experience: (i % 5) - 2, expectation: 1 }],
    }))

export const votesOn =
  ({ touchpoints }: Pick<Setting, 'touchpoints'>): Part =>
  () => [{ do: 'vote', ballot: Object.fromEntries(touchpoints.slice(0, VOTES_EACH).map((id) => [id, 1])) }]

type Phase = { readonly run: string; readonly part: Part; readonly ms: number }

/** Lets everybody say their part of a phase at times of their own. */
export async function play(
  people: readonly Contributor[],
  { workshop, server }: Pick<Setting, 'workshop' | 'server'>,
  { run, part, ms }: Phase,
): Promise<Played> {
  const random = createRandom(ms)
  const failures: string[] = []
  const calls: Promise<unknown>[] = []
  const say = (who: Contributor, input: object): Promise<unknown> =>
    who
      .call('POST', `workshops/${workshop}/secrets`, { run, ...input })
      .catch((error: unknown) => failures.push(String(error)))
  const appointments = people.flatMap((who) =>
    part(who).map((input): Appointment => {
      return { atMs: random.next() * ms, act: () => calls.push(say(who, input)) }
    }),
  )
  const [cpuMs, start] = [server.cpuMs(), performance.now()]
  await keepTo(appointments)
  await Promise.all(calls)
  await sleep(SETTLE_MS)
  const share = (server.cpuMs() - cpuMs) / (performance.now() - start)
  return { share, calls: calls.length, failures }
}
