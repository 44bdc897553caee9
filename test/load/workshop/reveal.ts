import { setTimeout as sleep } from 'node:timers/promises'
import { within } from '../client.ts'
import type { Contributor } from './contributor.ts'
import type { Setting } from './setting.ts'

/** From the command to when the last of all had all of it, and how many had not. */
export type Revealed = { readonly revealedMs: number; readonly incomplete: number }

const TIMEOUT_MS = 30_000
const QUIET_MS = 1_500

type Revealing = Pick<Setting, 'command'> & { readonly run: string }

/** Notes come with the document: complete when all of them are on the board. */
export async function revealNotes(
  people: readonly Contributor[],
  { command, run, elements }: Revealing & { readonly elements: number },
): Promise<Revealed> {
  const start = performance.now()
  await command({ do: 'reveal', run })
  // As everybody is told the same, it is over when nobody has heard anything for a while.
  const last = (): number => Math.max(start, ...people.map(({ heardAt }) => heardAt()))
  await within(() => performance.now() - last() > QUIET_MS, TIMEOUT_MS)
  const times = people.map(({ completeAt }) => completeAt(elements) - start)
  const complete = times.filter((ms) => !Number.isNaN(ms))
  return { revealedMs: Math.max(0, ...complete), incomplete: people.length - complete.length }
}

/** Ratings and votes come as figures, which everybody asks for when they hear that something is new. */
export async function revealFigures(
  people: readonly Contributor[],
  { command, run, workshop }: Revealing & { readonly workshop: string },
): Promise<Revealed> {
  const start = performance.now()
  const asked = people.map(async (who) => {
    while (!(who.noticedAt() > start)) {
      if (performance.now() - start > TIMEOUT_MS) return Number.NaN
      await sleep(5)
    }
    const results = (await who.call('GET', `workshops/${workshop}/results`)) as { run: string }[]
    return results.some((result) => result.run === run) ? performance.now() - start : Number.NaN
  })
  await command({ do: 'reveal', run })
  const complete = (await Promise.all(asked)).filter((ms) => !Number.isNaN(ms))
  return { revealedMs: Math.max(0, ...complete), incomplete: people.length - complete.length }
}
