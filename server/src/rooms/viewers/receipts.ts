/** So much is sent until a receipt is asked for. */
const ASK_EVERY_BYTES = 64 * 1024

/**
 * What was sent and has not been received by the other end, as far as receipts were asked for: pings, which every
 * client answers when it comes to them. That something has left this process says little of a slow line: systems and
 * proxies on the way hold megabytes, which are minutes of it, and the ping of a heartbeat would wait behind them.
 */
export class Receipts {
  #sent = 0
  #asked = 0
  #received = 0

  /** The mark of a receipt that is to be asked for now. */
  sent(bytes: number): string | null {
    this.#sent += bytes
    if (this.#sent - this.#asked < ASK_EVERY_BYTES) return null
    this.#asked = this.#sent
    return String(this.#asked)
  }

  /** The mark of the last one, for a ping of another reason: who answers the latest ping alone answers all before it. */
  get last(): string {
    return String(this.#asked)
  }

  /** Whoever says to have more than was sent is not believed. False: it tells nothing new. */
  received(mark: string): boolean {
    const upTo = Number(mark)
    if (!(upTo > this.#received && upTo <= this.#asked)) return false
    this.#received = upTo
    return true
  }

  get underWay(): number {
    return this.#asked - this.#received
  }
}
