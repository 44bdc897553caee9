import { setTimeout as sleep } from 'node:timers/promises'
import { boardOfNotes, movesOf, writerIds } from '../boards/notes.ts'
import { closeAll, mustBeOpen, openClients, within } from '../client.ts'
import { Coverage, RunReader } from '../coverage.ts'
import type { Contestant } from '../servers/contestant.ts'
import { DOCUMENT } from '../wire/dialect.ts'
import { withServer } from './with-server.ts'
import type { Measured } from './workload.ts'

const BOARDS = 1_000
/** Opened before, so that what the first board costs any server is not counted. */
const WARM_UP_BOARDS = 20
const NOTES = 10
const ACCOUNTS = 300
const DRAIN_MS = 20_000
const SETTLE_MS = 3_000

/** Two people on each of many boards, each with the board and one edit that the other one made. */
export async function manyBoards(contestant: Contestant): Promise<Measured> {
  const content = boardOfNotes(NOTES)
  const boards = Array.from({ length: WARM_UP_BOARDS + BOARDS }, (_, i) => ({
    id: `board${i}`,
    updates: [content],
  }))
  const clientIds = writerIds(1)
  const [move = content] = movesOf(content, clientIds[0] ?? 0, 0, 1)
  const reader = new RunReader(clientIds)
  return await withServer(contestant, { boards, people: ACCOUNTS }, async (site) => {
    const people = boards.length * 2
    const coverage = new Coverage({ people, writers: 1, edits: 1 })
    let delivered = 0
    const open = (firstBoard: number, count: number) =>
      openClients(site, {
        count: count * 2,
        first: firstBoard * 2,
        boardOf: (number) => `board${number >> 1}`,
        listener: ({ number }, { kind, start, end }, bytes) => {
          if (kind !== DOCUMENT) return
          coverage.add(number, reader.runsIn(bytes, start, end), () => {
            if (number % 2 === 1) delivered++
          })
        },
      })
    const edit = async (clients: Awaited<ReturnType<typeof open>>, expected: number): Promise<void> => {
      for (const client of clients) {
        if (client.number % 2 === 0) client.send(contestant.dialect.update(client.board, move))
      }
      await within(() => delivered >= expected, DRAIN_MS)
      await sleep(SETTLE_MS)
    }
    const first = await open(0, WARM_UP_BOARDS)
    await edit(first, WARM_UP_BOARDS)
    const before = site.process.rssKb()
    const others = await open(WARM_UP_BOARDS, BOARDS)
    await edit(others, boards.length)
    const after = site.process.rssKb()
    mustBeOpen([...first, ...others])
    closeAll([...first, ...others])
    const values = { kilobytesPerBoard: (after - before) / BOARDS }
    return { missing: boards.length - delivered, values }
  })
}
