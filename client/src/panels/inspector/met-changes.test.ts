import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { boardOf, card } from '../../editor/testing/boards.ts'
import { peer } from '../../editor/testing/peers.ts'
import { type Met, watchMet } from './met-changes.ts'

const status = (to: 'missing' | 'planned'): Edit => ({
  do: 'set',
  in: 'elements',
  id: 'ad',
  to: { status: to },
})

/** Ann's tab, and Bob's copy of it, whose edits reach Ann when `arrive` is called. */
function together(bobsClient: number) {
  const board = boardOf(card('ad'), card('other'))
  board.doc.clientID = 1000
  const bobs = new Y.Doc()
  bobs.clientID = bobsClient
  Y.applyUpdate(bobs, Y.encodeStateAsUpdate(board.doc))
  board.peers.set([peer({ clientId: bobsClient })])
  let time = 0
  const met: Met[] = []
  const stop = watchMet(
    board.document,
    'ad',
    (one) => met.push(one),
    () => time,
  )
  return {
    document: board.document,
    met,
    stop,
    bob: (...edits: Edit[]) => applyEdits(bobs, edits, 'bob'),
    arrive: () =>
      Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(bobs, Y.encodeStateVector(board.doc)), 'other'),
    leave: () => board.peers.set([]),
    wait: (ms: number) => void (time += ms),
  }
}

it.each([
  ['theirs', 2000],
  ['mine', 500],
] as const)(
  '[P247] who sets a field that another sets at once hears who, and that %s counts',
  (stays, client) => {
    const { document, met, bob, arrive } = together(client)
    bob(status('planned'))
    document.edit([status('missing')])
    arrive()
    expect(met).toEqual([{ names: ['Bob'], stays }])
    const element = document.store.get().elements.get('ad')
    expect(element).toMatchObject({ status: stays === 'mine' ? 'missing' : 'planned' })
  },
)

it('[P247] the same holds for what is assessed', () => {
  const { document, met, bob, arrive } = together(2000)
  const feel = (experience: number): Edit => ({
    do: 'assess',
    touchpoint: 'ad',
    persona: 'p',
    to: { experience },
  })
  bob(feel(1))
  document.edit([feel(-1)])
  arrive()
  expect(met).toHaveLength(1)
})

it('[P247] different fields, other elements and what was set long ago meet nobody', () => {
  const { document, met, bob, arrive, wait, stop } = together(2000)
  document.edit([{ do: 'set', in: 'elements', id: 'ad', to: { path: 'drop-off' } }])
  document.edit([{ do: 'set', in: 'elements', id: 'other', to: { status: 'missing' } }])
  bob(status('planned'), { do: 'set', in: 'elements', id: 'other', to: { status: 'planned' } })
  arrive()
  expect(met).toEqual([])
  wait(3_000)
  document.edit([status('missing')])
  wait(5_000)
  bob(status('missing'))
  arrive()
  expect(met).toEqual([])
  wait(3_000)
  document.edit([status('planned')])
  stop()
  bob(status('planned'))
  arrive()
  expect(met).toEqual([])
})

it('[P247] who overwrites what another has only just set hears of it, also when that one has left', () => {
  const { document, met, bob, arrive, leave } = together(2000)
  bob(status('planned'))
  leave()
  arrive()
  document.edit([status('missing')])
  expect(met).toEqual([{ names: ['Bob'], stays: 'mine' }])
})
