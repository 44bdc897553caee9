import { systemClock } from '../rooms/clock.ts'
import { Problem } from '@wegpunkt/shared/http/problem'
import { UPGRADES_BURST, UPGRADES_PER_SECOND } from '@wegpunkt/shared/limits'

const MAX_ADDRESSES = 10_000

/** How often one address may open a socket. */
export class UpgradeRates {
  readonly #buckets = new Map<string, { tokens: number; at: number }>()
  readonly #now: () => number

  constructor(now: () => number = systemClock.now) {
    this.#now = now
  }

  /** Throws `too-many-requests`. */
  mustAllow(address: string): void {
    const at = this.#now()
    const bucket = this.#buckets.get(address) ?? { tokens: UPGRADES_BURST, at }
    const tokens = Math.min(UPGRADES_BURST, bucket.tokens + ((at - bucket.at) / 1000) * UPGRADES_PER_SECOND)
    this.#buckets.delete(address)
    this.#buckets.set(address, { tokens: Math.max(0, tokens - 1), at })
    this.#forgetOldest()
    if (tokens < 1) throw new Problem('too-many-requests', { retryAfterSeconds: 1 })
  }

  // The map is in the order of use.
  #forgetOldest(): void {
    const oldest = this.#buckets.keys().next()
    if (this.#buckets.size > MAX_ADDRESSES && !oldest.done) this.#buckets.delete(oldest.value)
  }
}
