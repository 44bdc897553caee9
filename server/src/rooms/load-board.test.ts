import { rootNames } from '@wegpunkt/shared/board/document'
import { decodeFrame } from '@wegpunkt/shared/wire/frames'
import { contentsOf, encodeContents } from '@wegpunkt/shared/wire/contents'
import { scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { squash } from '../boards/squash.ts'
import type { LogRow } from '../storage/update-log.ts'
import { silentLog } from '../log.ts'
import { systemClock } from './clock.ts'
import { type LoadedBoard, loadBoard } from './load-board.ts'
import { updateOf } from './testing/relay.ts'

const rules = storedRules(rootNames)
const load = (rows: LogRow[], contents: Uint8Array | null): Promise<LoadedBoard> =>
  loadBoard(
    {
      load: async () => ({
        rows,
        contents,
        headSeq: 41,
        quarantined: 0,
        isDamaged: false,
        owners: new Map(),
      }),
    },
    'board',
    { clock: systemClock, log: silentLog },
  )

it('[R80] a board whose base is not read knows as much as one whose base is', async () => {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  const updates = docs.flatMap((doc, d) =>
    Array.from({ length: 20 }, (_, i) =>
      updateOf(doc, () => doc.getMap('meta').set(`${(d + i) % 7}`, 'x'.repeat(20_000))),
    ),
  )
  const [first = new Y.Doc()] = docs
  for (const update of updates) Y.applyUpdate(first, update)
  updates.push(updateOf(first, () => first.getMap('meta').delete('3')))
  const parts = squash(updates) ?? []
  const base = parts.map((bytes, part) => ({ fromSeq: 1, seq: 40, part, bytes }))
  const after = updateOf(first, () => first.getMap('meta').set('after', 1))
  const rows = [...base, { fromSeq: 41, seq: 41, part: 0, bytes: after }]
  const read = await load(rows, null)
  const unread = await load(rows, encodeContents(contentsOf(parts, rules)))

  const known = ({ coverage, log, waiting }: LoadedBoard) => ({
    clocks: Y.decodeStateVector(coverage.stateVector()),
    deletes: scanUpdate(coverage.deletes(), rules).deletes.toSorted((a, b) => a.client - b.client),
    answer: log.answer(new Map()).map(({ payload }) => Buffer.from(payload).toString('base64')),
    back: log.answer(Y.decodeStateVector(Y.encodeStateVector(first))).map(({ payload }) => payload.length),
    waiting,
  })
  expect(known(unread)).toEqual(known(read))
  // The parts are nonsense to whoever reads them; so nobody has.
  const unreadable = rows.with(0, { fromSeq: 1, seq: 40, part: 0, bytes: new Uint8Array([1, 255]) })
  expect((await load(unreadable, encodeContents(contentsOf(parts, rules)))).log.size).toBeGreaterThan(0)
  const withoutContents = await load(unreadable, null)
  expect(withoutContents.waiting.length).toBeGreaterThan(0)
})

it('[R83] a row that cannot be read is left out and reported, and the board opens with the rest (P12)', async () => {
  const doc = new Y.Doc()
  const readable = updateOf(doc, () => doc.getMap('meta').set('kept', 1))
  const rows = [
    { fromSeq: 1, seq: 1, part: 0, bytes: readable },
    { fromSeq: 2, seq: 2, part: 0, bytes: new Uint8Array([1, 255, 255]) },
  ]
  const board = await load(rows, new Uint8Array([255]))
  const opened = new Y.Doc()
  for (const { payload } of board.log.answer(new Map())) {
    const frame = decodeFrame(payload)
    if ('update' in frame) Y.applyUpdate(opened, frame.update)
  }
  expect(opened.getMap('meta').toJSON()).toEqual({ kept: 1 })
  // Not compacted: what nobody can read is kept as it is.
  expect(board.waiting).toHaveLength(1)
})
