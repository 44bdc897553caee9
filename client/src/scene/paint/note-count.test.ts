import { expect, it } from 'vitest'
import { boardOf, card, note } from '../../editor/testing/boards.ts'
import { paintElements } from '../board-painter.ts'
import type { Canvas } from './brush.ts'
import { plainPalette } from '../testing/plain-palette.ts'

const edits = [
  card('ad'),
  card('alone', { stage: 'buy' }),
  note('n1', [40, 40], { touchpoint: 'ad' }),
  note('n2', [60, 40], { touchpoint: 'ad' }),
  note('lost', [900, 900], { touchpoint: 'gone' }),
]

/** The numbers that are written on the cards. */
function written(board: ReturnType<typeof boardOf>, zoom: number): string[] {
  const texts: string[] = []
  const canvas = new Proxy(
    {},
    {
      get: (_, key) => (key === 'fillText' ? (text: string) => texts.push(text) : () => undefined),
      set: () => true,
    },
  ) as unknown as Canvas
  const { store } = board.document
  const state = { editing: null, selection: new Set<string>() }
  paintElements(canvas, ['ad', 'alone'], { store, state, live: new Map(), palette: plainPalette, zoom })
  return texts.filter((text) => /^\d+\+?$/.test(text))
}

it('[C46] a card says how many notes were put on it, where that can be read', () => {
  expect(written(boardOf(...edits), 1)).toEqual(['2'])
  expect(written(boardOf(...edits), 0.2)).toEqual([])
})
