import '@wegpunkt/shared/board/mend-yjs'
import { createRandom } from '@wegpunkt/shared/board/testing/random'
import { Registry } from 'prom-client'
import * as Y from 'yjs'
import { silentLog } from '../../log.ts'
import type { Attendee } from '../attendee.ts'
import { roomMetrics } from '../metrics.ts'
import { type Rooms, openRooms } from '../rooms.ts'
import { type Clocks, VirtualClient } from './virtual-client.ts'
import { VirtualClock } from './virtual-clock.ts'
import { VirtualDisk } from './virtual-disk.ts'
import { VirtualLink } from './virtual-link.ts'
import { VirtualRestorer } from './virtual-restorer.ts'

const STEPS = 100
const MOST_PAUSE_MS = 120
/** Time for everything to come to rest: the longest wait between two tries, several times over. */
const SETTLE_MS = 20_000
const BOARD = 'board'

export type Outcome = {
  /** Promises that the disk did not keep, in words. */
  readonly broken: readonly string[]
  /** The documents of all clients, of what is on disk, and the oracle's. */
  readonly docs: readonly Y.Doc[]
  readonly edits: number
  readonly kills: number
  /** How many restores have reached the disk. */
  readonly restores: number
  readonly closeCodes: readonly number[]
}

/**
 * One board on a server of virtual time: clients of both protocols who edit, leave, come back and load their
 * pages anew; links that delay, cut, and for plain clients lose, double and reorder; a disk that is slow and
 * fails; a server that brings the board back, and is killed in between. The rooms are the real ones. What everybody wrote is in the oracle.
 */
export async function simulate(seed: number): Promise<Outcome> {
  const world = createWorld(seed)
  for (let step = 0; step < STEPS; step++) {
    world.act()
    await world.clock.pass(world.random.next() * MOST_PAUSE_MS)
  }
  world.heal()
  // Twice: what was lost on the way is found when they come back.
  for (let i = 0; i < 2; i++) {
    world.reconnectAll()
    await world.clock.pass(SETTLE_MS)
  }
  return world.outcome()
}

function createWorld(seed: number) {
  const random = createRandom(seed)
  const clock = new VirtualClock()
  const disk = new VirtualDisk(clock, random)
  const oracle = new Y.Doc()
  const broken: string[] = []
  const closeCodes: number[] = []
  let [ids, edits, kills] = [0, 0, 0]
  let isHealed = false
  let rooms = start()

  function start(): Rooms {
    const { compact, ...updates } = disk.log()
    return openRooms({ updates, compact, metrics: roomMetrics(new Registry()), log: silentLog, clock })
  }

  const promised = (clocks: Clocks): void => {
    for (const [client, at] of clocks) {
      const saved = disk.clockOf(client)
      if (saved < at) broken.push(`client ${client}: ${at} promised, ${saved} on disk`)
    }
  }
  const parts = { random, oracle, promised, createId: () => `id${ids++}` }
  const clients = ['ann', 'bob', 'cat', 'dan'].map((person, i) => new VirtualClient(person, i < 2, parts))

  const restorer = new VirtualRestorer({ board: BOARD, disk, random, broken })

  const connect = (client: VirtualClient): void => {
    if (client.isConnected) return
    const isChaotic = !client.isOurs && !isHealed
    const received = (bytes: Uint8Array): void => client.receive(bytes)
    const closed = (code: number): void => void closeCodes.push(code)
    const link = new VirtualLink({ isOurs: client.isOurs, isChaotic, received, closed }, clock, random)
    const attendee: Attendee = { id: client.person, name: client.person, department: null, role: 'editor' }
    const entrant = { attendee, standing: async () => attendee, login: client.person, since: client.since }
    rooms.join(link, entrant, BOARD)
    client.connected(link)
  }

  const kill = (): void => {
    kills++
    disk.crash()
    for (const client of clients) client.disconnect()
    // What the old server still does in its own time must reach nobody.
    void rooms.close()
    rooms = start()
  }

  return {
    clock,
    random,
    act(): void {
      const client = random.pick(clients)
      const chance = random.next()
      if (chance < 0.01) kill()
      else if (chance < 0.03) disk.failing = random.pick([0, 0, 0.5, 1]) ?? 0
      else if (chance < 0.08) client?.disconnect()
      else if (chance < 0.1) client?.reload()
      else if (chance < 0.25 && client) connect(client)
      else if (chance < 0.27) for (const one of clients) connect(one)
      else if (chance < 0.29) restorer.keep()
      else if (chance < 0.31) restorer.restore(rooms)
      else {
        edits++
        client?.edit()
      }
    },
    heal(): void {
      isHealed = true
      disk.failing = 0
    },
    reconnectAll(): void {
      for (const client of clients) client.disconnect()
      for (const client of clients) connect(client)
    },
    outcome(): Outcome {
      const saved = new Y.Doc()
      for (const { bytes } of disk.rows) Y.applyUpdate(saved, bytes)
      const { restores } = restorer
      for (const update of restores) Y.applyUpdate(oracle, update)
      const docs = [oracle, saved, ...clients.map(({ doc }) => doc)]
      return { broken, docs, edits, kills, restores: restores.length, closeCodes }
    },
  }
}
