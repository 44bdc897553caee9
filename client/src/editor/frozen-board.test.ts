import { fillDocument, stateOf } from '@wegpunkt/shared/board/board-state'
import { describe, expect, it } from 'vitest'
import { boardOf, card } from './testing/boards.ts'
import { createEditor } from './create-editor.ts'
import { openFrozenDocument } from '../document/frozen-document.ts'

const shop = card('shop', { title: 'Shop' })

describe('a board as it was', () => {
  it('[E172] reads like the board, and nobody changes it', () => {
    const { doc, document } = boardOf(shop)
    const frozen = openFrozenDocument('board', (into) => fillDocument(into, stateOf(doc)))
    expect(frozen.store.get().elements).toEqual(document.store.get().elements)
    const editor = createEditor(frozen, { me: { department: 'service' } })
    expect(editor.canEdit()).toBe(false)
    expect(editor.edit([{ do: 'remove', in: 'elements', ids: ['shop'] }])).toBe(false)
    frozen.edit([{ do: 'remove', in: 'elements', ids: ['shop'] }])
    editor.undo()
    expect(frozen.store.get().elements.has('shop')).toBe(true)
    editor.close()
    frozen.close()
  })

  it('[E172] is a copy: the board goes on without it', () => {
    const { doc, document, byOther } = boardOf(shop)
    const frozen = openFrozenDocument('board', (into) => fillDocument(into, stateOf(doc)))
    byOther([{ do: 'remove', in: 'elements', ids: ['shop'] }])
    expect(document.store.get().elements.has('shop')).toBe(false)
    expect(frozen.store.get().elements.has('shop')).toBe(true)
    frozen.close()
  })
})
