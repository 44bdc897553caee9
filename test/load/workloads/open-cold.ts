import { cpSync } from 'node:fs'
import { scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { rootNames } from '@wegpunkt/shared/board/document'
import { joined } from '../boards/joined.ts'
import { workOn } from '../boards/worked-board.ts'
import { type Client, closeAll, openClients } from '../client.ts'
import { Coverage, RunReader } from '../coverage.ts'
import { removeFolder, scratchFolder } from '../scratch.ts'
import type { Contestant, Stored, StoredBoard } from '../servers/contestant.ts'
import { DOCUMENT } from '../wire/dialect.ts'
import { onFolder } from './with-server.ts'
import type { Measured } from './workload.ts'

const NOTES = 10_000
const EDITS = 40_000
const PEOPLE = 8
const QUIET_MS = 150
const GIVE_UP_MS = 60_000

/** What a person must have of the board: each clock of each client id. */
type Whole = { readonly clients: readonly number[]; readonly clocks: number; readonly most: number }
type Arrived = { readonly person: number; readonly bytes: Buffer; readonly at: number }

let board: { readonly stored: StoredBoard; readonly whole: Whole } | null = null
const filled = new Map<string, { readonly folder: string; readonly stored: Stored }>()

/** So many people open a large board of a server that has just been started; when the last one has all of it. */
export async function openCold(contestant: Contestant, people: number): Promise<Measured> {
  const { whole } = (board ??= workedBoard())
  const { folder: original, stored } = await folderOf(contestant)
  // Opening may tidy up what lies there, and the next one is to find it as it was.
  const folder = scratchFolder(contestant.name)
  cpSync(original, folder, { recursive: true })
  try {
    return await onFolder(contestant, folder, stored, async (site) => {
      const arrived: Arrived[] = []
      const start = performance.now()
      const clients = await openClients(site, {
        count: people,
        atOnce: people,
        boardOf: () => board?.stored.id ?? '',
        listener: ({ number }, { kind, start, end }, bytes, at) => {
          if (kind !== DOCUMENT) return
          arrived.push({ person: number, bytes: Buffer.from(bytes.subarray(start, end)), at })
        },
      })
      try {
        const completion = new Completion(whole, people)
        await untilQuiet(clients, () => completion.isReachedBy(arrived))
        const complete = completion.lastAt - start
        return { missing: completion.missing, values: { complete } }
      } finally {
        closeAll(clients)
      }
    })
  } finally {
    removeFolder(folder)
  }
}

/** Looks at what came only while nothing comes, so that looking delays nothing. */
async function untilQuiet(clients: readonly Client[], isDone: () => boolean): Promise<void> {
  const bytes = (): number => clients.reduce((sum, client) => sum + client.bytesIn, 0)
  const deadline = performance.now() + GIVE_UP_MS
  let before = -1
  while (performance.now() < deadline) {
    const now = bytes()
    if (now === before && isDone()) return
    before = now
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  }
}

class Completion {
  readonly #reader: RunReader
  readonly #coverage: Coverage
  #next = 0
  /** Clocks that are still on their way, over all people. */
  missing: number
  lastAt = 0

  constructor({ clients, clocks, most }: Whole, people: number) {
    this.#reader = new RunReader(clients)
    this.#coverage = new Coverage({ people, writers: clients.length, edits: most })
    this.missing = clocks * people
  }

  isReachedBy(arrived: readonly Arrived[]): boolean {
    for (; this.#next < arrived.length; this.#next++) {
      const { person, bytes, at } = arrived[this.#next] ?? never()
      const before = this.missing
      this.#coverage.add(person, this.#reader.runsIn(bytes, 0, bytes.length), () => void this.missing--)
      if (this.missing < before) this.lastAt = Math.max(this.lastAt, at)
    }
    return this.missing === 0
  }
}

function workedBoard(): { stored: StoredBoard; whole: Whole } {
  const work = { notes: NOTES, edits: EDITS, people: PEOPLE, reconnectEvery: Infinity, removals: 0 }
  const updates = workOn(work)
  const { clients } = scanUpdate(joined(updates), storedRules(rootNames))
  const whole = {
    clients: clients.map(({ client }) => client),
    clocks: clients.reduce((sum, { to }) => sum + to, 0),
    most: Math.max(...clients.map(({ to }) => to)),
  }
  return { stored: { id: 'board', updates }, whole }
}

async function folderOf(contestant: Contestant): Promise<{ folder: string; stored: Stored }> {
  const known = filled.get(contestant.name)
  if (known) return known
  const folder = scratchFolder(contestant.name)
  const boards = [(board ??= workedBoard()).stored]
  const made = { folder, stored: await contestant.store(folder, boards, 100) }
  filled.set(contestant.name, made)
  return made
}

function never(): never {
  throw new Error('an index out of bounds')
}
