import { describe, expect, it } from 'vitest'
import { card } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'
import { handoverEdits } from './handing-over.ts'

const agreed = { owner: '', agreement: 'by phone', risk: 2 }

describe('naming who answers for a handover', () => {
  const open = (fields: Record<string, unknown> = {}) => {
    const board = editorOn(card('sell', fields), card('ship'))
    const { editor, document } = board
    const name = (owner: string, from = 'sell') =>
      editor.edit(handoverEdits(document.store.get(), [from, 'ship'], { owner }))
    const handovers = () => {
      const element = board.element('sell')
      return element?.kind === 'touchpoint' ? element.handovers : undefined
    }
    return { ...board, name, handovers }
  }

  it('[E162] M21 is written at the touchpoint that hands over, and leaves what else is agreed', () => {
    const { name, handovers, editor } = open({ handovers: { ship: agreed, pay: agreed } })
    name('Ann')
    expect(handovers()).toEqual({ ship: { ...agreed, owner: 'Ann' }, pay: agreed })
    editor.undo()
    expect(handovers()).toEqual({ ship: agreed, pay: agreed })
  })

  it('[E162] M21 what says nothing any more is gone', () => {
    const { name, handovers } = open()
    name('Ann')
    name('')
    expect(handovers()).toBeUndefined()
  })

  it('[E162] M21 of a touchpoint that is gone nothing is written', () => {
    const { document } = open()
    expect(handoverEdits(document.store.get(), ['gone', 'ship'], { owner: 'Ann' })).toEqual([])
  })
})
