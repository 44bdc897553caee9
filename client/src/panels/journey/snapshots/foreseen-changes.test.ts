import { fillDocument, stateOf } from '@wegpunkt/shared/board/board-state'
import { applyEdits } from '@wegpunkt/shared/board/edits'
import type { Corrections } from '@wegpunkt/shared/journey/compare/matching'
import { keepRows } from '@wegpunkt/shared/journey/kept-rows'
import { noRows } from '@wegpunkt/shared/journey/rows'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createEditor } from '../../../editor/create-editor.ts'
import { boardOf, card, note } from '../../../editor/testing/boards.ts'
import { compareWithToday } from './compare-with-today.ts'
import { foreseenChanges } from './foreseen-changes.ts'

const shop = card('shop', { title: 'Shop' })

function thenAndNow() {
  const { document, doc } = boardOf(shop, note('n', [1_000, 0]))
  const state = stateOf(doc)
  applyEdits(
    doc,
    [
      { do: 'remove', in: 'elements', ids: ['n'] },
      card('chat', { title: 'Chat', lane: 'sales' }),
      { do: 'assess', touchpoint: 'shop', persona: 'cat', to: { experience: 1 } },
      { do: 'assess', touchpoint: 'shop', persona: 'bob', to: { experience: 1 } },
    ],
    'others',
  )
  return { document, doc, state }
}

describe('before a restore', () => {
  it('[P338] it is told what comes back, changes and goes, with the ratings of its persona alone', () => {
    const { document, doc, state } = thenAndNow()
    const before = JSON.stringify(stateOf(doc))
    expect(foreseenChanges(document.encoded(), state, 'cat')).toEqual({ added: 1, changed: 0, removed: 2 })
    expect(JSON.stringify(stateOf(doc))).toBe(before)
    const same = new Y.Doc()
    fillDocument(same, state)
    expect(foreseenChanges(Y.encodeStateAsUpdate(same), state, 'cat')).toEqual({
      added: 0,
      changed: 0,
      removed: 0,
    })
  })

  it('[P339] a snapshot is compared with the board of today as with another snapshot', () => {
    const { document, state } = thenAndNow()
    const compared = compareWithToday(
      { state, rows: keepRows(noRows), persona: 'cat', day: '2027-01-01' },
      { board: document.encoded(), rows: noRows, day: '2027-03-01' },
      new Map(),
    )
    expect(compared.added.map(({ title }) => title)).toEqual(['Chat'])
    expect(compared.removed).toEqual([])
    expect([compared.pairs, compared.matched]).toEqual([[['shop', 'shop']], []])
  })

  it('[J97] and believes who knows better, until that is taken back', () => {
    const { document, state } = thenAndNow()
    const { past } = createEditor(document, { me: { department: null } })
    const compared = (corrections: Corrections) =>
      compareWithToday(
        { state, rows: keepRows(noRows), persona: 'cat', day: '2027-01-01' },
        { board: document.encoded(), rows: noRows, day: '2027-03-01' },
        corrections,
      )
    const first = past.compare('then', null)
    past.shown.set({ what: 'comparison', pair: first })
    const parted = past.correct(first, 'shop', null)
    expect(compared(parted.corrections).removed.map(({ id }) => id)).toEqual(['shop'])
    const joined = past.correct(parted, 'shop', 'chat')
    const { pairs, matched, added } = compared(joined.corrections)
    expect(pairs).toEqual([['shop', 'chat']])
    expect(matched).toMatchObject([{ before: { id: 'shop' }, after: { title: 'Chat' }, isByHand: true }])
    expect(added.map(({ id }) => id)).toEqual(['shop'])
    // List and board show the same.
    expect(past.shown.get()).toEqual({ what: 'comparison', pair: joined })
    expect(past.compared.get()).toBe(joined)
    expect(compared(past.correct(joined).corrections).pairs).toEqual([['shop', 'shop']])
  })
})
