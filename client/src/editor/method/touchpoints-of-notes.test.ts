import { MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { expect, it } from 'vitest'
import { makeTouchpoints } from '../actions/measure-actions.ts'
import { added, card, note } from '../testing/boards.ts'
import { editorOn } from '../testing/editors.ts'

const inCell = (id: string, at: readonly [number, number], fields: object = {}) =>
  note(id, at, { stage: 'notice', lane: 'doing', text: id, ...fields })

it('[E205] notes become touchpoints in their cells as they are read, in one step of undo', async () => {
  const { editor, run, idsOf, element, selected, document } = editorOn(
    card('there', { title: 'There' }),
    inCell('third', [16, 150]),
    inCell('second', [160, 22]),
    inCell('first', [16, 16]),
    note('sold', [16, 16], { stage: 'buy', lane: 'sales', text: 'sold', department: 'service' }),
  )
  editor.select(['third', 'second', 'first', 'sold'])
  await makeTouchpoints(editor)
  expect(idsOf('note')).toEqual([])
  const made = selected().map((id) => ({ text: document.textOf(id)?.toString(), element: element(id) }))
  expect(made.map(({ text }) => text)).toEqual(['first', 'second', 'third', 'sold'])
  const places = made.map(({ element: at }) => at?.kind === 'touchpoint' && [at.stage, at.lane, ...at.at])
  expect(places).toEqual([
    ['notice', 'doing', 232, 16],
    ['notice', 'doing', 16, 120],
    ['notice', 'doing', 232, 120],
    ['buy', 'sales', 16, 16],
  ])
  // Who wrote it down does not answer for it; the department of the lane does.
  expect(made.map(({ element: at }) => at?.kind === 'touchpoint' && at.department)).toEqual([
    null,
    null,
    null,
    'sales',
  ])
  run('undo')
  expect([idsOf('note').toSorted(), idsOf('touchpoint')]).toEqual([
    ['first', 'second', 'sold', 'third'],
    ['there'],
  ])
})

it('[E205] nothing of what a note says is lost, nor what it is connected to', async () => {
  const long = `${'word '.repeat(40)}\nand more`
  const { editor, element, selected, document } = editorOn(
    inCell('long', [16, 16], { text: long }),
    inCell('short', [160, 16], { text: ' short ' }),
    card('buy', { stage: 'buy' }),
    added('line', { kind: 'connector', from: 'long', to: 'buy' }),
    added('both', { kind: 'connector', from: 'short', to: 'long' }),
  )
  editor.select(['long', 'short'])
  await makeTouchpoints(editor)
  const [first = '', second = ''] = selected()
  expect(document.textOf(first)?.length).toBeLessThanOrEqual(MAX_TITLE_CHARS)
  expect(element(first)).toMatchObject({ description: long.trim() })
  expect(element(second)).toMatchObject({ title: 'short', description: '' })
  expect(element('line')).toMatchObject({ from: first, to: 'buy' })
  expect(element('both')).toMatchObject({ from: second, to: first })
})

it('[E205] beside the grid they lie in rows of their own and cover nothing of each other', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const { editor, element, selected } = editorOn(...ids.map((id, i) => note(id, [2000 + i * 136, 40])))
  editor.select(ids)
  await makeTouchpoints(editor)
  const places = selected().map((id) => {
    const made = element(id)
    return made?.kind === 'touchpoint' ? made.at : null
  })
  expect(places).toEqual([
    [2000, 40],
    [2216, 40],
    [2432, 40],
    [2000, 144],
    [2216, 144],
  ])
})

it('[E205] locked notes stay, and other things are no notes', async () => {
  const { editor, can, idsOf, element } = editorOn(
    inCell('free', [16, 16]),
    inCell('locked', [160, 16], { locked: true }),
    card('card'),
  )
  editor.select(['free', 'card'])
  expect(can('make-touchpoints')).toBe(false)
  editor.select(['locked'])
  expect(can('make-touchpoints')).toBe(false)
  editor.select([])
  expect(can('make-touchpoints')).toBe(false)
  editor.select(['free', 'locked'])
  await makeTouchpoints(editor)
  expect([idsOf('note'), idsOf('touchpoint').length]).toEqual([['locked'], 2])
  expect(element('locked')).toMatchObject({ text: 'locked' })
})
