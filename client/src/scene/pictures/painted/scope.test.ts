import { describe, expect, it, vi } from 'vitest'
import { added, card, note } from '../../../editor/testing/boards.ts'
import type { TextMark } from '../drawing/drawing.ts'
import { boardFrom, factsOf, recorder } from '../testing/facts.ts'
import { paintPicture } from './paint-picture.ts'
import { scopeOf } from './scope.ts'

vi.stubGlobal('Path2D', Object)

const edits = [
  card('ad', { title: 'Anzeige' }),
  note('far', [3_000, 0], { text: 'weit weg' }),
  added('frame', { kind: 'frame', at: [2_000, 0], size: [300, 300], title: 'Ideen' }),
  note('inside', [2_050, 50], { text: 'im Rahmen', frame: 'frame' }),
]
const board = boardFrom(factsOf(edits))
const nothing = new Set<string>()

function textsIn(part: Parameters<typeof scopeOf>[1], selection = nothing, from = board): string[] {
  const scope = scopeOf(from, part, selection)
  if (!scope) return []
  const { canvas, drawing } = recorder()
  const steps = paintPicture(canvas, scope.area, { board: from, scope })
  while (!steps.next().done);
  return drawing().marks.flatMap((mark) => (mark.draw === 'text' ? [(mark satisfies TextMark).text] : []))
}

describe('what is in a picture', () => {
  it('[F56] of the board: everything, with the heads of stages and lanes', () => {
    // Heads break their names.
    const texts = textsIn({ of: 'board' }).join('')
    for (const text of ['Anzeige', 'weit weg', 'im Rahmen', 'Ideen', 'Notice', 'lane.kind.doing'])
      expect(texts).toContain(text)
  })

  it('[F56] of the journey: what lies in stages and lanes, and nothing beside them', () => {
    const texts = textsIn({ of: 'journey' })
    expect(texts).toContain('Anzeige')
    expect(texts).not.toContain('weit weg')
    expect(scopeOf(board, { of: 'journey' }, nothing)?.area.w).toBeLessThan(1_500)
  })

  it('[F56] of what is selected: that with what belongs to it, without heads', () => {
    expect(textsIn({ of: 'selection' }, new Set(['frame']))).toEqual(['Ideen', 'im Rahmen'])
    expect(scopeOf(board, { of: 'selection' }, nothing)).toBeNull()
  })

  it('[F56] of a frame: what is seen in it; of one that is gone there is no picture', () => {
    const texts = textsIn({ of: 'frame', id: 'frame' })
    expect(texts).toEqual(['Ideen', 'im Rahmen'])
    expect(scopeOf(board, { of: 'frame', id: 'gone' }, nothing)).toBeNull()
  })

  it('[F57] M22 as customers see it there is no word of departments', () => {
    const texts = textsIn({ of: 'journey' }, nothing, boardFrom(factsOf(edits, { customer: true })))
    expect(texts.filter((text) => text === 'lane.company').length).toBe(2)
    expect(texts).not.toContain('lane.kind.department')
  })

  it('[F57] on paper the ground is white', () => {
    const scope = scopeOf(board, { of: 'board' }, nothing)
    if (!scope) throw new Error('no scope')
    const { canvas, drawing } = recorder()
    paintPicture(canvas, scope.area, { board, scope }).next()
    const grounds = drawing().marks.flatMap((mark) => (mark.draw === 'fill' ? [mark.ink] : []))
    expect(grounds.slice(0, 2)).toEqual([
      { color: '#ffffff', opacity: 1 },
      { color: '#ffffff', opacity: 1 },
    ])
  })
})
