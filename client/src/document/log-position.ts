/** How far this tab has come in the server's log, so that the next connection goes on from there (G7). */
export interface LogPosition {
  /** The server has said of which log its numbers are. */
  welcomed(epoch: string): void
  reached(seq: number): void
  /** What to say to the server on the next connection; empty while nothing is known. */
  params(): Record<string, string>
}

export function createLogPosition(): LogPosition {
  let known: { epoch: string; seq: number | null } | null = null
  return {
    welcomed(epoch) {
      if (known?.epoch !== epoch) known = { epoch, seq: null }
    },
    reached(seq) {
      if (known) known = { ...known, seq }
    },
    params(): Record<string, string> {
      return known === null || known.seq === null ? {} : { since: `${known.epoch}.${known.seq}` }
    },
  }
}
