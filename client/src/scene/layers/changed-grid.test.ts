import { describe, expect, it } from 'vitest'
import { boardOf } from '../../editor/testing/boards.ts'
import { type Grid, changedGrid } from './changed-grid.ts'

type Edits = Parameters<ReturnType<typeof boardOf>['byOther']>[0]

/** Two columns of 448 and three rows of 120; what is to be painted again after the edits. */
function areasAfter(...edits: Edits) {
  const { document, byOther } = boardOf()
  const { store } = document
  const grid = (): Grid => ({ layout: store.layout(), lanes: store.get().lanes })
  const before = grid()
  byOther(edits)
  return changedGrid(before, grid())
}

describe('a grid that changes', () => {
  it('[C2] is painted again from the first column that differs', () => {
    expect(areasAfter({ do: 'set', in: 'stages', id: 'buy', to: { width: 600 } })).toEqual([
      { x: 444, y: -4, w: 608, h: 368 },
    ])
    expect(areasAfter({ do: 'remove', in: 'stages', ids: ['buy'] })).toEqual([
      { x: 444, y: -4, w: 456, h: 368 },
    ])
  })

  it('[C2] is painted again from the first row that is as high as another, or somebody else’s', () => {
    expect(areasAfter({ do: 'set', in: 'lanes', id: 'sales', to: { height: 200 } })).toEqual([
      { x: -4, y: 236, w: 904, h: 208 },
    ])
    expect(areasAfter({ do: 'set', in: 'lanes', id: 'marketing', to: { department: 'service' } })).toEqual([
      { x: -4, y: 116, w: 904, h: 248 },
    ])
  })

  it('[C2] is not painted again for a name', () => {
    expect(areasAfter({ do: 'set', in: 'stages', id: 'buy', to: { name: 'Kaufen' } })).toEqual([])
  })
})
