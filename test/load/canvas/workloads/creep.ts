import { setTimeout as sleep } from 'node:timers/promises'
import { createRandom } from '@wegpunkt/shared/board/testing/random'
import * as Y from 'yjs'
import { createBoard } from '../../../support/account.ts'
import { openRawClient } from '../../../support/raw-client.ts'
import { Worker } from '../board/worker.ts'
import type { Seat, Site } from '../contestants/contestant.ts'
import { WINDOW } from '../contestants/window-seat.ts'
import { compiledMegabytes, heapSnapshotOf } from '../measure/compiled-code.ts'
import { turnWheel } from '../measure/input.ts'
import { heapOf } from './open-board.ts'
import type { Workload } from './workload.ts'

const PEOPLE = 5
/** Below what the server takes from one person for a long time. */
const GESTURES_PER_SECOND = 33
/** On a machine that is too slow for this pace it ends with fewer gestures. */
const MOST_MS = 6 * 60_000
/** So many gestures of each lie between two turns of the wheel. */
const TURNS_A_LOOK = 8
const SWAY_TURNS = 16
const SEED = 2_026
const CATCH_UP_MS = 5_000
/** What a page fetches and prepares once nobody waits for it is there after this, in the fresh one as well. */
const REST_MS = 15_000
const LOOK_AT = { x: 0, y: 0, zoom: 1 }

/**
 * Two hours of five people at speed. A page and a document that were there all the time are compared with a page and a
 * document that are opened afterwards.
 */
export const creep: Workload = {
  opens: false,
  isLong: true,
  forWhom: ['ours'],
  async measure(_, { site }, { gestures }) {
    if (!site) throw new Error('there is no server to work together on')
    const [owner] = site.people
    const board = await createBoard(owner)
    const seat = await site.openSeatAt(board)
    const witness = await openRawClient({ url: site.url, board, as: owner })
    try {
      await seat.navigate()
      const done = await work(site, board, seat, gestures)
      const stayed = { ...(await heapOfBoard(seat)), document: Y.encodeStateAsUpdate(witness.doc).length }
      const fresh = await freshLoad(site, board)
      return {
        gestures: done,
        heapMegabytes: stayed.heap,
        freshHeapMegabytes: fresh.heap,
        heapGrowth: stayed.heap / fresh.heap,
        dataGrowth: (stayed.heap - stayed.code) / (fresh.heap - fresh.code),
        documentBytes: stayed.document,
        documentGrowth: stayed.document / fresh.document,
      }
    } finally {
      witness.close()
      await seat.close()
    }
  },
}

/** How many gestures were made. */
async function work({ url, people }: Site, board: string, seat: Seat, gestures: number): Promise<number> {
  const workers: Worker[] = []
  try {
    for (const [i, person] of people.slice(0, PEOPLE).entries())
      workers.push(await Worker.open(url, board, person, createRandom(SEED + i)))
    const end = performance.now() + MOST_MS
    let done = 0
    for (let turn = 0; done < gestures && performance.now() < end; turn++) {
      const free = workers.filter((worker) => worker.isHeard)
      for (const worker of free) worker.act()
      done += free.length
      if (turn % TURNS_A_LOOK === 0) lookAround(seat, turn / TURNS_A_LOOK)
      await sleep(1000 / GESTURES_PER_SECOND)
    }
    for (const worker of workers) await worker.untilSaved()
    await seat.page.waitForTimeout(CATCH_UP_MS)
    return done
  } finally {
    for (const worker of workers) worker.close()
  }
}

/** The one with the page turns the wheel meanwhile. */
function lookAround({ cdp }: Seat, turn: number): void {
  const way = Math.floor(turn / SWAY_TURNS) % 2 === 0 ? 1 : -1
  const at = { x: WINDOW.width / 2, y: WINDOW.height / 2 }
  void turnWheel(cdp, { at, deltaX: 120 * way, deltaY: 200 * way }).catch(() => undefined)
}

/** In megabytes. */
type Heap = { readonly heap: number; readonly code: number }

async function heapOfBoard(seat: Seat): Promise<Heap> {
  await seat.view(LOOK_AT)
  await seat.page.waitForTimeout(REST_MS)
  return { heap: await heapOf(seat), code: compiledMegabytes(await heapSnapshotOf(seat.cdp)) }
}

async function freshLoad(site: Site, board: string): Promise<Heap & { document: number }> {
  const seat = await site.openSeatAt(board)
  const client = await openRawClient({ url: site.url, board, as: site.people[0] })
  try {
    await seat.navigate()
    return { ...(await heapOfBoard(seat)), document: Y.encodeStateAsUpdate(client.doc).length }
  } finally {
    client.close()
    await seat.close()
  }
}
