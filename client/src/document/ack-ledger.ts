/** One change as its author sees it: one edit, or all the letters of one text. */
export type ChangeId = object

/**
 * Counts the changes that are not on the server's disk, by the frames that carry them. Acks are
 * cumulative and belong to a connection: with it go both the numbering and the hope for acks, and the
 * sync reply of the next connection carries everything that was still open.
 */
export interface AckLedger {
  /** A part of a change went out as this frame of the connection; null: it waits for the next sync reply. */
  changed(change: ChangeId, frame: number | null): void
  /** Something that others had put on this device went out as this frame. One change, until `left` says how many. */
  tookUp(frame: number): void
  /** So many changes of others that were on this device are in this frame or earlier ones; null: in the next sync reply. */
  left(changes: number, frame: number | null): void
  /** A sync reply went out as this frame. It carries all that waited. */
  covered(frame: number): void
  /** The first `count` frames of this connection are on disk. */
  acked(count: number): void
  disconnected(): void
  unsaved(): number
  /** How many of the unsaved changes others left on this device. */
  byOthers(): number
  /** Whether a frame of this connection has not been acked. */
  isWaiting(): boolean
}

export function createAckLedger(): AckLedger {
  const unsent = new Set<ChangeId>()
  // The last frame that carries a part of the change: when that is on disk, all of it is.
  const sent = new Map<ChangeId, number>()
  const byOthers = new Set<ChangeId>()
  const uncounted = {}
  let ackedFrames = 0
  return {
    changed(change, frame) {
      if (frame === null) unsent.add(change)
      else sent.set(change, frame)
    },
    tookUp(frame) {
      byOthers.add(uncounted)
      sent.set(uncounted, frame)
    },
    left(changes, frame) {
      for (const open of [unsent, sent, byOthers]) if (changes > 0) open.delete(uncounted)
      if (frame !== null && frame <= ackedFrames) return
      for (let i = 0; i < changes; i++) {
        const change = {}
        byOthers.add(change)
        if (frame === null) unsent.add(change)
        else sent.set(change, frame)
      }
    },
    covered(frame) {
      for (const change of unsent) sent.set(change, frame)
      unsent.clear()
    },
    acked(count) {
      ackedFrames = count
      for (const [change, frame] of sent) {
        if (frame > count) continue
        sent.delete(change)
        byOthers.delete(change)
      }
    },
    disconnected() {
      for (const change of sent.keys()) unsent.add(change)
      sent.clear()
      ackedFrames = 0
    },
    // No part of a change waits for a sync reply while another is under way: what waits goes first.
    unsaved: () => unsent.size + sent.size,
    byOthers: () => byOthers.size,
    isWaiting: () => sent.size > 0,
  }
}
