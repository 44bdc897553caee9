import { Problem } from '@wegpunkt/shared/http/problem'
import { UPGRADES_BURST, UPGRADES_PER_SECOND } from '@wegpunkt/shared/limits'
import { TokenBucket } from '@wegpunkt/shared/token-bucket'
import { systemClock } from '../rooms/clock.ts'

const MAX_ADDRESSES = 10_000

/** How often one address may open a socket. */
export class UpgradeRates {
  readonly #buckets = new Map<string, TokenBucket>()
  readonly #now: () => number

  constructor(now: () => number = systemClock.now) {
    this.#now = now
  }

  /** Throws `too-many-requests`. */
  mustAllow(address: string): void {
    const at = this.#now()
    const known = this.#buckets.get(address)
    const bucket = known ?? new TokenBucket(UPGRADES_PER_SECOND, UPGRADES_BURST, at)
    this.#buckets.delete(address)
    this.#buckets.set(address, bucket)
    this.#forgetOldest()
    if (!bucket.take(1, at)) throw new Problem('too-many-requests', { retryAfterSeconds: 1 })
  }

  // The map is in the order of use.
  #forgetOldest(): void {
    const oldest = this.#buckets.keys().next()
    if (this.#buckets.size > MAX_ADDRESSES && !oldest.done) this.#buckets.delete(oldest.value)
  }
}
