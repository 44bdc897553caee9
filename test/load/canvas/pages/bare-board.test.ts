import { describe, expect, it } from 'vitest'
import { NOTES, gridNotes, noteAt } from '../board/note-grid.ts'
import { BareBoard } from './bare-board.ts'
import { levelFor, levels } from './sprites.ts'

const found = (board: BareBoard, area: { x: number; y: number; w: number; h: number }): string[] => {
  const ids: string[] = []
  board.eachIn(area, (number) => ids.push(gridNotes[number]?.id ?? ''))
  return ids
}

describe('the bare canvas', () => {
  it('[L9] finds every note that touches an area, and no other', () => {
    const board = new BareBoard()
    expect(found(board, { x: -1e3, y: -1e3, w: 1e5, h: 1e5 })).toHaveLength(NOTES)
    expect(found(board, { x: 0, y: 0, w: 141, h: 1 })).toEqual(['note-0', 'note-1'])
    expect(found(board, { x: 121, y: 0, w: 18, h: 90 })).toEqual([])
  })

  it('[L9] finds a note where it was moved to, and nowhere else', () => {
    const board = new BareBoard()
    const { id } = noteAt(3, 4)
    board.move([[id, { x: 5_010.5, y: 20_000 }]])
    expect(found(board, { x: 5_100, y: 20_050, w: 1, h: 1 })).toEqual([id])
    expect(found(board, { x: 425, y: 565, w: 100, h: 80 })).toEqual([])
  })

  it('[L9] never enlarges what is prepared', () => {
    const sizes = [1, 0.9, 0.5, 0.3, 0.1, 0.06, 0.02].map((zoom) => levels[levelFor(zoom)])
    expect(sizes).toEqual([1, 1, 0.5, 0.5, 0.125, 0.0625, 0.0625])
  })
})
