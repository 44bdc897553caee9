import type { CommentChange } from '../storage/queries/comment-changes.ts'
import { hashSecret, newSecret } from './random-id.ts'

/** Of so many projections it is remembered; whoever looks at another one reads all anew. */
const MAX_PROJECTIONS = 100

type Threads = { readonly shown: ReadonlySet<string>; readonly hidden: ReadonlySet<string> }

export const deviceKey = (link: string, device: string): string => `${link} ${device}`

/**
 * What links have told of the comments in sight. What happens to them is numbered one after the other as far as all
 * who look see it: what is hidden takes no number, nor what waits, so that nobody learns from numbers of either.
 */
export class Told {
  readonly generation = newSecret()
  shown: ReadonlySet<string>
  hidden: ReadonlySet<string>
  /** Up to which version of the board it is known. */
  upTo = 0
  /** The versions of the board by their numbers, from 1 on. */
  readonly #versions: number[] = []
  /** All that was told, by who said it where it waits: nobody else is told of that. */
  readonly #ids = new Map<string, string | null>()
  readonly #ofDevices = new Map<string, number>()

  constructor({ shown, hidden }: Threads) {
    this.shown = shown
    this.hidden = hidden
  }

  /** All changes up to this version, in order. What another has noted meanwhile is left out. */
  note(changes: readonly CommentChange[], shown: ReadonlySet<string>, upTo: number): void {
    for (const change of changes)
      if (change.version > this.upTo && change.version <= upTo) this.#note(change, shown)
    this.upTo = Math.max(this.upTo, upTo)
  }

  #note(change: CommentChange, shown: ReadonlySet<string>): void {
    const { id, version, thread, state, link_id: link, device: from } = change
    const by = link === null || from === null ? null : deviceKey(link, from)
    const isGone = thread === null
    if (isGone ? !this.#ids.has(id) : !shown.has(thread)) return
    const waitsFor = isGone ? (this.#ids.get(id) ?? null) : state === 'waiting' ? by : null
    this.#ids.set(id, waitsFor)
    if (waitsFor === null) this.#versions.push(version)
    const device = waitsFor ?? by
    if (device !== null) this.#ofDevices.set(device, version)
  }

  /** The number of the last change that is seen, of those up to this version of the board. */
  numberAt(version: number): number {
    let [from, to] = [0, this.#versions.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#versions[middle] ?? Infinity) <= version) from = middle + 1
      else to = middle
    }
    return from
  }

  /** Null for a number that was never told. */
  versionAt(number: number): number | null {
    return number === 0 ? 0 : (this.#versions[number - 1] ?? null)
  }

  hasSpoken(device: string): boolean {
    return this.#ofDevices.has(device)
  }

  /** Whether somebody is told that it is gone. */
  wasToldTo(id: string, device: string): boolean {
    const waitsFor = this.#ids.get(id)
    return waitsFor === null || waitsFor === device
  }

  /** Another one for each change that a device sees of comments; those of others only where it sees them. */
  markFor(device: string, seesOthers: boolean): string {
    const own = this.#ofDevices.get(device) ?? 0
    return `${this.generation} ${own} ${seesOthers ? this.#versions.length : ''}`
  }
}

export type ToldComments = ReturnType<typeof createToldComments>

/**
 * What links have told of comments, by projection. Its mark changes when a thread comes into sight or goes out of it,
 * and says nothing of those that never were: they may be begun and erased, and nobody who looks notices.
 */
export function createToldComments() {
  const byEpoch = new Map<string, Told>()

  return {
    settle(epoch: string, threads: Threads): { mark: string; told: Told } {
      const { shown, hidden } = threads
      const before = byEpoch.get(epoch)
      const isSame = before && !meets(before.hidden, shown) && !meets(before.shown, hidden) ? before : null
      const told = isSame ?? new Told(threads)
      told.shown = shown
      told.hidden = hidden
      byEpoch.delete(epoch)
      byEpoch.set(epoch, told)
      const [oldest] = byEpoch.keys()
      if (byEpoch.size > MAX_PROJECTIONS && oldest !== undefined) byEpoch.delete(oldest)
      return { mark: hashSecret(`${epoch} ${told.generation}`), told }
    },
  }
}

const meets = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((id) => others.has(id))
