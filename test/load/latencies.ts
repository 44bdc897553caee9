const BUCKET_MS = 0.05
const MOST_MS = 30_000

/** Millions of durations, kept as a histogram. */
export class Latencies {
  readonly #counts = new Uint32Array(MOST_MS / BUCKET_MS + 1)
  #total = 0

  add(ms: number): void {
    const bucket = Math.max(0, Math.min(Math.floor(ms / BUCKET_MS), this.#counts.length - 1))
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1
    this.#total++
  }

  /** In milliseconds, the one that this share of all do not exceed; NaN of none. */
  quantile(share: number): number {
    if (this.#total === 0) return Number.NaN
    let left = Math.max(1, Math.ceil(this.#total * share))
    for (const [bucket, count] of this.#counts.entries()) {
      left -= count
      if (left <= 0) return (bucket + 1) * BUCKET_MS
    }
    return MOST_MS
  }
}
