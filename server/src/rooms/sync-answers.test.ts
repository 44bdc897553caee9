import { rootNames } from '@wegpunkt/shared/board/document'
import { encodeStateVector } from '@wegpunkt/shared/wire/scan-coverage'
import { scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { BoardLog } from './board-log.ts'
import { DIFFS_BURST } from './relay-limits.ts'
import { SyncAnswers } from './sync-answers.ts'
import { updateOf } from './testing/relay.ts'

it('[R86] the whole board is gone through for so many a second alone: then ours get all of it, stock clients wait (G6)', () => {
  const doc = new Y.Doc()
  const bytes = updateOf(doc, () => {
    for (let i = 0; i < DIFFS_BURST + 10; i++) doc.getMap('meta').set(`${i}`, i)
  })
  const state = { log: new BoardLog(), coverage: new Coverage() }
  state.coverage.add(scanUpdate(bytes, storedRules(rootNames)))
  state.log.add({ seq: 1, bytes })
  let now = 0
  const answers = new SyncAnswers(state, () => now)
  const ask = (isOurs: boolean, clock: number) =>
    answers.to({ isOurs, takeResume: () => null }, 'epoch', encodeStateVector([[doc.clientID, clock]]))
  for (let clock = 1; clock <= DIFFS_BURST; clock++) ask(false, clock)
  // What somebody has asked for already, and who has all of it, costs nothing.
  expect(ask(false, 1)).toEqual(ask(false, 1))
  expect(() => ask(false, DIFFS_BURST + 10)).not.toThrow()
  expect(() => ask(false, DIFFS_BURST + 1)).toThrow('too-many-requests')
  expect(ask(true, DIFFS_BURST + 1).slice(0, -1)).toEqual(state.log.answer(new Map()))
  now += 1_000
  expect(() => ask(false, DIFFS_BURST + 1)).not.toThrow()
})
