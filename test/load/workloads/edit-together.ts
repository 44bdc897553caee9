import { boardOfNotes, movesOf, writerIds } from '../boards/notes.ts'
import { type Client, type Listener, closeAll, mustBeOpen, openClients, within } from '../client.ts'
import { Coverage, RunReader } from '../coverage.ts'
import { Latencies } from '../latencies.ts'
import { type Appointment, keepTo } from '../schedule.ts'
import type { Contestant, StoredBoard } from '../servers/contestant.ts'
import { clientFrame } from '../wire/client-frame.ts'
import { DOCUMENT } from '../wire/dialect.ts'
import type { Measured } from './workload.ts'
import { type Site, withServer } from './with-server.ts'

export type Crowd = {
  readonly people: number
  /** The first so many of them write. */
  readonly writers: number
  readonly editsPerSecond: number
  readonly measureMs: number
  /** The board they find; its first notes are the writers'. */
  readonly board?: StoredBoard
}

export const BOARD = 'board'
/** Until every server's code is compiled as it stays; the larger ones take longer. */
const WARM_UP_MS = 8_000
/** After the last edit: how long the slowest server may take to bring it to everybody. */
const DRAIN_MS = 20_000

/** What goes on beside those who edit together, from when they are there until they are done. */
export type Beside = (site: Site) => Promise<{ readonly close: () => void }>

/**
 * People on one board, each writer with a note of their own and a phase of their own; beside them, one more person
 * whom nobody counts.
 */
export async function editTogether(contestant: Contestant, crowd: Crowd, beside?: Beside): Promise<Measured> {
  const board = crowd.board ?? { id: BOARD, updates: [boardOfNotes(crowd.writers)] }
  const run = new EditingRun(crowd, contestant, board)
  return await withServer(contestant, { boards: [board], people: crowd.people + 1 }, async (site) => {
    const { people: count } = crowd
    const clients = await openClients(site, { count, boardOf: () => board.id, listener: run.listener })
    const others = await beside?.(site)
    try {
      return await run.measure(clients, () => site.process.cpuMs())
    } finally {
      others?.close()
      closeAll(clients)
    }
  })
}

/** Counts what arrives where, and how long it took. */
class EditingRun {
  readonly #crowd: Crowd
  readonly #edits: number
  readonly #frames: Buffer[][]
  readonly #sentAt: Float64Array
  readonly #reader: RunReader
  readonly #coverage: Coverage
  readonly #latencies = new Latencies()
  readonly #lateness = new Latencies()
  #delivered = 0
  #measuredFrom = Infinity
  #measuredTo = Infinity

  constructor(crowd: Crowd, { dialect }: Contestant, board: StoredBoard) {
    const { people, writers, editsPerSecond, measureMs } = crowd
    this.#crowd = crowd
    this.#edits = Math.floor(((WARM_UP_MS + measureMs) / 1000) * editsPerSecond)
    const clients = writerIds(writers)
    const first = board.updates[0] ?? boardOfNotes(writers)
    this.#frames = clients.map((client, note) =>
      movesOf(first, client, note, this.#edits).map((update) =>
        clientFrame(dialect.update(board.id, update)),
      ),
    )
    this.#sentAt = new Float64Array(writers * this.#edits)
    this.#reader = new RunReader(clients)
    this.#coverage = new Coverage({ people, writers, edits: this.#edits })
  }

  readonly listener: Listener = (client, { kind, start, end }, bytes, at) => {
    if (kind !== DOCUMENT) return
    const { number } = client
    this.#coverage.add(number, this.#reader.runsIn(bytes, start, end), (writer, edit) => {
      // What comes back to its author was not delivered to anybody.
      if (writer === number) return
      this.#delivered++
      const sentAt = this.#sentAt[writer * this.#edits + edit] ?? 0
      if (sentAt >= this.#measuredFrom && sentAt < this.#measuredTo) this.#latencies.add(at - sentAt)
    })
  }

  async measure(clients: readonly Client[], cpuMs: () => number): Promise<Measured> {
    const { people, writers, measureMs } = this.#crowd
    const start = performance.now()
    this.#measuredFrom = start + WARM_UP_MS
    this.#measuredTo = this.#measuredFrom + measureMs
    const counts: { cpu: number; own: number; delivered: number; at: number }[] = []
    const count = (): void => {
      const { user, system } = process.cpuUsage()
      const own = (user + system) / 1000
      counts.push({ cpu: cpuMs(), own, delivered: this.#delivered, at: performance.now() })
    }
    await keepTo([
      ...this.#appointments(clients, start),
      { atMs: WARM_UP_MS, act: count },
      { atMs: WARM_UP_MS + measureMs, act: count },
    ])
    const expected = writers * this.#edits * (people - 1)
    await within(() => this.#delivered >= expected, DRAIN_MS)
    mustBeOpen(clients)
    const [before, after] = counts
    if (!before || !after) throw new Error('nothing was measured')
    const cpu = after.cpu - before.cpu
    return {
      missing: expected - this.#delivered,
      values: {
        cpuPerDelivery: (cpu * 1000) / (after.delivered - before.delivered),
        cpuPerEdit: (cpu * 1000 * (people - 1)) / (after.delivered - before.delivered),
        cpuShare: (cpu / (after.at - before.at)) * 100,
        p50: this.#latencies.quantile(0.5),
        p99: this.#latencies.quantile(0.99),
        generatorShare: ((after.own - before.own) / (after.at - before.at)) * 100,
        sentLateP99: this.#lateness.quantile(0.99),
      },
    }
  }

  #appointments(clients: readonly Client[], start: number): Appointment[] {
    const every = 1000 / this.#crowd.editsPerSecond
    return this.#frames.flatMap((frames, writer) =>
      frames.map((frame, edit) => {
        const atMs = (edit + writer / this.#frames.length) * every
        const act = (): void => {
          const now = performance.now()
          this.#sentAt[writer * this.#edits + edit] = now
          this.#lateness.add(now - start - atMs)
          clients[writer]?.sendFrame(frame)
        }
        return { atMs, act }
      }),
    )
  }
}
