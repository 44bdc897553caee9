import { expect, it } from 'vitest'
import { boardOf, card } from '../testing/boards.ts'
import { cancel, commits, down, lasting, move, play, previews, seen, up } from '../testing/play.ts'
import { shapeTool } from './shape-tool.ts'

const view = seen(boardOf(card('a')))
const drag = (modifiers = {}) => [
  down(1300, 64),
  move(1340, 80, modifiers),
  move(1500, 130, modifiers),
  up(1500, 130, modifiers),
]

it('[E60] a drag draws a shape to size on the grid, selects it and opens its text', () => {
  const effects = play(shapeTool, view, drag())
  expect(previews(effects)[1]).toEqual({ kind: 'ghost', what: 'shape', at: [1304, 64], size: [200, 64] })
  expect(commits(effects)).toMatchObject([
    [
      {
        do: 'add',
        value: { kind: 'shape', form: 'rectangle', at: [1304, 64], size: [200, 64], stage: null },
      },
    ],
  ])
  expect(lasting(effects).slice(1)).toEqual([
    { do: 'use', tool: 'select' },
    { do: 'select', ids: ['new-1'] },
    { do: 'edit-text', id: 'new-1' },
  ])
})

it('[E60] Shift makes a square, Alt draws from the middle, Ctrl leaves the grid', () => {
  const sizeWith = (modifiers: object) => commits(play(shapeTool, view, drag(modifiers)))[0]?.[0]
  expect(sizeWith({ shift: true })).toMatchObject({ value: { at: [1304, 64], size: [200, 200] } })
  expect(sizeWith({ alt: true })).toMatchObject({ value: { at: [1104, 0], size: [400, 128] } })
  expect(sizeWith({ alt: true, shift: true })).toMatchObject({
    value: { at: [1104, -136], size: [400, 400] },
  })
  expect(sizeWith({ mod: true })).toMatchObject({ value: { at: [1300, 64], size: [200, 66] } })
})

it('[E60] a click puts one of standard size around the pointer, in the form used last', () => {
  const diamond = seen(boardOf(), { options: { form: 'diamond' } })
  expect(commits(play(shapeTool, diamond, [down(1400, 200), move(1402, 201), up(1402, 201)]))).toMatchObject([
    [{ do: 'add', value: { kind: 'shape', form: 'diamond', size: [176, 128], at: [1312, 136] } }],
  ])
})

it('[E60] Escape draws nothing', () => {
  const effects = play(shapeTool, view, [down(1300, 64), move(1500, 130), cancel, up(1500, 130)])
  expect(commits(effects)).toEqual([])
  expect(previews(effects).at(-1)).toBeNull()
})

it('[E73] who may not edit draws no shape, and is told why', () => {
  const readOnly = seen(boardOf(), { canEdit: false })
  expect(play(shapeTool, readOnly, drag())).toEqual([{ do: 'refuse' }])
})

it('[E74] what is drawn belongs to the cell under its middle, and lies where it was drawn', () => {
  const within = play(shapeTool, view, [down(480, 136), move(560, 200), up(560, 200)])
  expect(commits(within)).toMatchObject([[{ value: { stage: 'buy', lane: 'marketing', at: [32, 16] } }]])
  const across = play(shapeTool, view, [down(400, 40), move(700, 200), up(700, 200)])
  expect(commits(across)).toMatchObject([[{ value: { stage: 'buy', lane: 'marketing', at: [-48, -80] } }]])
})
