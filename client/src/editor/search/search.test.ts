import type { Edit } from '@wegpunkt/shared/board/edits'
import { describe, expect, it, vi } from 'vitest'
import { NOTHING_ASKED, type SearchAsk } from '../navigation/navigation.ts'
import { laidOut } from '../place/laid-out.ts'
import { added, boardOf, card, note } from '../testing/boards.ts'
import { excerptOf, fold, partsOf, wordsIn } from './fold.ts'
import { type Names, searchBoard } from './search-board.ts'

const names: Names = {
  stage: ({ name }) => name || 'Unnamed',
  lane: ({ kind, department }) => department ?? kind,
  department: (key) => ({ sales: 'Vertrieb', service: 'Kundendienst' })[key] ?? key,
  channel: (key) => (key === 'invoice' ? 'Rechnung' : key),
}
const found = (ask: Partial<SearchAsk>, ...edits: readonly Edit[]): string[] =>
  searchBoard(laidOut(boardOf(...edits).document.store), { ...NOTHING_ASKED, ...ask }, names).map(
    ({ id }) => id,
  )

describe('texts', () => {
  it('[E108] are compared without case and accents, ß as ss', () => {
    expect(fold('Größe À LA CARTE Straße')).toBe('grosse a la carte strasse')
    expect(fold('ÆØŁ')).toBe('aeol')
    expect(wordsIn('  Ärger  ARGER zwei ')).toEqual(['arger', 'zwei'])
  })

  it('[E108] are marked where they were found, in the letters that are there', () => {
    const parts = partsOf('Große Ärgernisse', ['gross', 'arg'])
    expect(parts).toEqual([
      { text: 'Groß', found: true },
      { text: 'e ', found: false },
      { text: 'Ärg', found: true },
      { text: 'ernisse', found: false },
    ])
    expect(partsOf('a\u0308rger', ['a'])[0]).toEqual({ text: 'a\u0308', found: true })
    expect(partsOf('', ['a'])).toEqual([])
  })

  it('[P684] are compared and marked as if they could break nowhere within a word', () => {
    expect(fold('Gefühls\u00adkurve')).toBe('gefuhlskurve')
    expect(wordsIn('Gefühls\u00adkurve')).toEqual(['gefuhlskurve'])
    expect(partsOf('Die Gefühls\u00adkurve', ['hlsku'])).toEqual([
      { text: 'Die Gefü', found: false },
      { text: 'hls\u00adku', found: true },
      { text: 'rve', found: false },
    ])
  })

  it('[E108] that are long show the stretch around the first word', () => {
    const long = `${'lorem ipsum '.repeat(40)}die Rücksendung dauert ${'dolor sit '.repeat(40)}`
    const excerpt = excerptOf(long, ['rucksendung'], 80)
    expect(excerpt).toContain('Rücksendung')
    expect(excerpt.length).toBeLessThan(90)
    expect(excerpt.startsWith('…')).toBe(true)
    expect(excerptOf('short', ['x'], 80)).toBe('short')
  })
})

describe('a search', () => {
  it('[E109] finds all words in titles, texts, descriptions, channels and departments', () => {
    const edits = [
      card('title', { title: 'Rückgabe im Laden' }),
      card('description', { description: 'Die **Rückgabe** ist lästig' }),
      card('channel', { channel: 'invoice', department: 'service' }),
      card('supporting', { supporting: ['sales'] }),
      note('note', [2000, 0], { text: 'Retoure', department: 'sales' }),
      added('frame', { kind: 'frame', title: 'Rückgaben', at: [3000, 0] }),
      added('shape', { kind: 'shape', text: 'Rückgabe', at: [4000, 0] }),
      added('image', { kind: 'image', asset: 'x', description: 'Foto der Rückgabe', at: [5000, 0] }),
      added('line', { kind: 'connector', from: 'title', to: 'note', text: 'nach Rückgabe' }),
    ]
    expect(found({ text: 'ruckgabe' }, ...edits).toSorted()).toEqual([
      'description',
      'frame',
      'image',
      'line',
      'shape',
      'title',
    ])
    expect(found({ text: 'RECHNUNG kundendienst' }, ...edits)).toEqual(['channel'])
    expect(found({ text: 'vertrieb' }, ...edits)).toEqual(['supporting', 'note'])
    expect(found({ text: 'rückgabe laden' }, ...edits)).toEqual(['title'])
    expect(found({ text: 'rückgabe nirgends' }, ...edits)).toEqual([])
  })

  it('[E109] finds stages and lanes by name', () => {
    expect(found({ text: 'buy' }, card('a', { stage: 'buy', title: 'buy it' }))).toEqual(['buy', 'a'])
    expect(found({ text: 'think' })).toEqual([])
    expect(found({ text: 'doing' })).toEqual(['doing'])
  })

  it('[E109] filters by kind, stage and department, also without words', () => {
    const edits = [
      card('a', { department: 'sales' }),
      card('b', { stage: 'buy', supporting: ['sales'] }),
      note('n', [2000, 0]),
    ]
    expect(found({ kind: 'note' }, ...edits)).toEqual(['n'])
    expect(found({ stage: 'buy' }, ...edits)).toEqual(['b'])
    expect(found({ department: 'sales' }, ...edits)).toEqual(['a', 'b'])
    expect(found({ department: 'none' }, ...edits)).toEqual(['b', 'n'])
    expect(found({ kind: 'stage' }, ...edits)).toEqual(['notice', 'buy'])
    expect(found({}, ...edits)).toEqual([])
  })

  it('[E109] gives what it finds in the customer’s order, what lies beside the grid last', () => {
    expect(
      found(
        { text: 'x' },
        note('beside', [3000, 0], { text: 'x' }),
        card('late', { stage: 'buy', title: 'x' }),
        card('right', { at: [230, 16], title: 'x' }),
        card('below', { lane: 'sales', title: 'x' }),
        card('first', { title: 'x' }),
      ),
    ).toEqual(['first', 'below', 'right', 'late', 'beside'])
  })

  it('[E110] prepares each text once, not at each letter, and again only what changed', () => {
    const COUNT = 1_000
    const notes = Array.from({ length: COUNT }, (_, i) => note(`n${i}`, [i * 130, 0], { text: `Notiz ${i}` }))
    const board = boardOf(...notes)
    const normalize = vi.spyOn(String.prototype, 'normalize')
    /** How many texts are folded for a search, and how much it finds. */
    const workFor = (text: string) => {
      normalize.mockClear()
      const { length } = searchBoard(laidOut(board.document.store), { ...NOTHING_ASKED, text }, names)
      return { hits: length, folded: normalize.mock.calls.length }
    }
    const first = workFor('notiz')
    expect(first.hits).toBe(COUNT)
    expect(first.folded).toBeGreaterThanOrEqual(COUNT)
    // What was typed, and the names of stages and lanes.
    const few = first.folded - COUNT
    expect(few).toBeLessThan(20)
    expect(workFor('notiz 99')).toEqual({ hits: 19, folded: few })
    board.byOther([{ do: 'set', in: 'elements', id: 'n1', to: { color: 'blue' } }])
    expect(workFor('notiz 99').folded).toBe(few + 1)
    normalize.mockRestore()
  })
})
