import { expect, it } from 'vitest'
import { boardOf, card } from '../../../editor/testing/boards.ts'
import { editorOf } from '../../../editor/testing/editors.ts'
import { editsOfCell } from './cell-edits.ts'
import { cellBeside } from './grid-steps.ts'
import { type Column, type TableRow, createTableRows, nextSorting, sorted } from './table-rows.ts'

const board = () =>
  boardOf(
    card('a', { title: 'Ad', channel: 'ad' }),
    card('b', { title: 'Bill', stage: 'buy', lane: 'sales', department: 'sales' }),
    card('c', { title: 'Call', stage: 'buy', at: [300, 16] }),
    { do: 'assess', touchpoint: 'b', persona: 'p', to: { experience: -1, expectation: 1 } },
    { do: 'assess', touchpoint: 'c', persona: 'p', to: { experience: 2 } },
  )
const textOf = ({ touchpoint }: TableRow, column: Column): string =>
  column === 'title' ? touchpoint.title : column === 'department' ? (touchpoint.department ?? '') : ''
const ids = (rows: readonly TableRow[]) => rows.map(({ id }) => id).join('')

it('[O16] the table has a row for each touchpoint in the customer’s order, the same row while it says the same', () => {
  const { document } = board()
  const read = createTableRows()
  const before = read(document.store.get(), ['p'])
  expect(ids(before)).toBe('abc')
  expect(before[1]).toMatchObject({ experience: [-1], expectation: [1] })
  document.edit([{ do: 'assess', touchpoint: 'a', persona: 'p', to: { experience: 1 } }])
  const after = read(document.store.get(), ['p'])
  expect(after[0]).not.toBe(before[0])
  expect(after.slice(1)).toEqual(before.slice(1))
  expect(after[2]).toBe(before[2])
})

it('[O16] it is sorted by a column, up, down and back; what says nothing comes last either way', () => {
  const rows = createTableRows()(board().document.store.get(), ['p'])
  const by = (column: Column, down: boolean) =>
    ids(sorted(rows, { by: column, down }, { textOf, locale: 'en' }))
  expect([by('title', false), by('title', true)]).toEqual(['abc', 'cba'])
  expect([by('experience', false), by('experience', true)]).toEqual(['bca', 'cba'])
  expect([by('department', false), by('department', true)]).toEqual(['bac', 'bac'])
  const up = nextSorting(undefined, 'title')
  const down = nextSorting(up, 'title')
  expect([up?.down, down?.down, nextSorting(down, 'title')]).toEqual([false, true, undefined])
  expect(nextSorting(down, 'lane')).toEqual({ by: 'lane', down: false })
})

it('[O17] a cell writes what its field says as one step of undo, and nothing where it says the same', () => {
  const { editor, element, document } = editorOf(board(), ['p'])
  const read = createTableRows()
  const write = (column: Column, value: string): boolean => {
    const row = read(document.store.get(), ['p']).find(({ id }) => id === 'a')
    return row ? editor.edit(editsOfCell(editor, row, column, value)) : false
  }
  write('title', ' Advert ')
  write('channel', 'Hotline')
  write('stage', 'buy')
  write('lane', 'marketing')
  write('contact', 'indirect')
  write('experience', '-2')
  write('expectation', '1')
  expect(element('a')).toMatchObject({
    title: 'Advert',
    channel: 'hotline',
    stage: 'buy',
    lane: 'marketing',
    contact: 'indirect',
    department: 'marketing',
  })
  expect(document.store.get().assessments.get('a:p')).toMatchObject({ experience: -2, expectation: 1 })
  write('department', '')
  expect(element('a')).toMatchObject({ department: null })
  const row = read(document.store.get(), ['p']).find(({ id }) => id === 'a')
  for (const [column, value] of [
    ['title', 'Advert'],
    ['channel', 'hotline'],
    ['stage', 'buy'],
    ['contact', 'indirect'],
    ['contact', 'nonsense'],
    ['department', ''],
  ] as const)
    expect(row && editsOfCell(editor, row, column, value)).toEqual([])
  editor.undo()
  expect(element('a')).toMatchObject({ department: 'marketing', title: 'Advert' })
})

it('[O17] arrow keys lead from cell to cell and end at the borders', () => {
  const go = (id: string, column: Column, key: string, ctrlKey = false) =>
    cellBeside(['a', 'b', 'c'], { id, column }, { key, ctrlKey })
  expect(go('a', 'title', 'ArrowDown')).toEqual({ id: 'b', column: 'title' })
  expect(go('a', 'title', 'ArrowRight')).toEqual({ id: 'a', column: 'stage' })
  expect(go('a', 'title', 'ArrowLeft')).toBeNull()
  expect(go('a', 'title', 'ArrowUp')).toBeNull()
  expect(go('c', 'department', 'ArrowRight')).toBeNull()
  expect(go('a', 'lane', 'End')).toEqual({ id: 'a', column: 'department' })
  expect(go('a', 'lane', 'End', true)).toEqual({ id: 'c', column: 'department' })
  expect(go('c', 'lane', 'Home', true)).toEqual({ id: 'a', column: 'title' })
  expect(go('a', 'lane', 'PageDown')).toEqual({ id: 'c', column: 'lane' })
  expect(go('a', 'lane', 'x')).toBeNull()
})
