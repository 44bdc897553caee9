/**
 * Counts the changes that are not on the server's disk, by the frames that carry them. Acks are
 * cumulative and belong to a connection: with it go both the numbering and the hope for acks, and the
 * sync reply of the next connection carries everything that was still open.
 */
export interface AckLedger {
  /** A change went out as this frame of the connection; null: it waits for the next sync reply. */
  changed(frame: number | null): void
  /** So many changes of an earlier visit wait as well. */
  left(changes: number): void
  /** A sync reply went out as this frame. It carries all that waited. */
  covered(frame: number): void
  /** The first `count` frames of this connection are on disk. */
  acked(count: number): void
  disconnected(): void
  unsaved(): number
  /** Whether a frame of this connection has not been acked. */
  isWaiting(): boolean
}

export function createAckLedger(): AckLedger {
  let unsent = 0
  // Changes by frame, in the order of sending.
  let sent: { frame: number; changes: number }[] = []
  const inFlight = (): number => sent.reduce((sum, { changes }) => sum + changes, 0)
  return {
    changed(frame) {
      if (frame === null) unsent++
      else sent.push({ frame, changes: 1 })
    },
    left(changes) {
      unsent += changes
    },
    covered(frame) {
      if (unsent > 0) sent.push({ frame, changes: unsent })
      unsent = 0
    },
    acked(count) {
      sent = sent.filter(({ frame }) => frame > count)
    },
    disconnected() {
      unsent += inFlight()
      sent = []
    },
    unsaved: () => unsent + inFlight(),
    isWaiting: () => sent.length > 0,
  }
}
