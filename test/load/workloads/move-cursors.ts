import { setTimeout as sleep } from 'node:timers/promises'
import { boardOfNotes, writerIds } from '../boards/notes.ts'
import { type Client, type Listener, closeAll, mustBeOpen, openClients } from '../client.ts'
import { Positions } from '../positions.ts'
import { type Appointment, keepTo } from '../schedule.ts'
import type { Contestant } from '../servers/contestant.ts'
import { encodeAwareness } from '../wire/awareness.ts'
import { CURSORS, PEERS, PRESENCE } from '../wire/dialect.ts'
import { announcement, cursorAt } from '../wire/our-presence.ts'
import { withServer } from './with-server.ts'
import type { Measured } from './workload.ts'

const BOARD = { id: 'board', updates: [boardOfNotes(10)] }
const PEOPLE = 300
const PER_SECOND = 10
const EVERY_MS = 1000 / PER_SECOND
const WARM_UP_MS = 1_000
const MEASURE_MS = 8_000
/** After the last move: how long until everybody must be seen where they are. */
const SILENCE_MS = 2_000
const MOVES = ((WARM_UP_MS + MEASURE_MS) / 1000) * PER_SECOND
const MEGABYTE = 1_000_000

const clientIds = writerIds(PEOPLE)

/** Where a person is after so many moves: on a path of their own, with steps of a hand. */
const placeOf = (person: number, move: number): [number, number] => [
  ((person * 97) % 4_000) + move * 11,
  ((person * 61) % 3_000) + ((move * 7) % 500),
]

/** Everybody moves their pointer all the time, and sees everybody else. Nobody sends back what they hear. */
export async function moveCursors(contestant: Contestant): Promise<Measured> {
  const positions = new Positions(clientIds)
  const listener: Listener = ({ number }, { kind, start, end }, bytes) => {
    if (kind === PRESENCE) positions.hearAwareness(number, bytes, start, end)
    if (kind === CURSORS) positions.hearCursors(number, bytes, start, end)
    if (kind === PEERS) positions.hearPeers(number, bytes, start)
  }
  return await withServer(contestant, { boards: [BOARD], people: PEOPLE }, async (site) => {
    const clients = await openClients(site, { count: PEOPLE, boardOf: () => BOARD.id, listener })
    try {
      if (contestant.name === 'ours') {
        for (const client of clients) client.send(announcement(clientIds[client.number] ?? 0))
      }
      const { cpuMs, megabytesOut } = await measure(clients, contestant, () => site.process.cpuMs())
      await sleep(SILENCE_MS)
      mustBeOpen(clients)
      const wrongPositions = positions.wrong((person) => placeOf(person, MOVES - 1))
      return { missing: 0, values: { cpuShare: (cpuMs / MEASURE_MS) * 100, megabytesOut, wrongPositions } }
    } finally {
      closeAll(clients)
    }
  })
}

async function measure(
  clients: readonly Client[],
  contestant: Contestant,
  cpuMs: () => number,
): Promise<{ cpuMs: number; megabytesOut: number }> {
  const counts: { cpu: number; bytes: number }[] = []
  const count = (): void => {
    counts.push({ cpu: cpuMs(), bytes: clients.reduce((sum, client) => sum + client.bytesIn, 0) })
  }
  await keepTo([
    ...clients.flatMap((client) => movesOf(client, contestant)),
    { atMs: WARM_UP_MS, act: count },
    { atMs: WARM_UP_MS + MEASURE_MS, act: count },
  ])
  const [before, after] = counts
  if (!before || !after) throw new Error('nothing was measured')
  return { cpuMs: after.cpu - before.cpu, megabytesOut: (after.bytes - before.bytes) / MEGABYTE }
}

const movesOf = (client: Client, contestant: Contestant): Appointment[] =>
  Array.from({ length: MOVES }, (_, move) => ({
    atMs: (move + client.number / PEOPLE) * EVERY_MS,
    act: () => client.send(payloadOf(client, contestant, move)),
  }))

function payloadOf({ number, board }: Client, { name, dialect }: Contestant, move: number): Uint8Array {
  const cursor = placeOf(number, move)
  if (name === 'ours') return cursorAt(...cursor)
  // What the editors of this field show of a person.
  const user = { name: `Person ${number}`, color: '#30bced', colorLight: '#30bced33' }
  return dialect.presence(board, encodeAwareness(clientIds[number] ?? 0, move + 1, { cursor, user }))
}
