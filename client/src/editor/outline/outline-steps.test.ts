import { expect, it } from 'vitest'
import { boardOf, card, note } from '../testing/boards.ts'
import { outlineSections } from './outline-sections.ts'
import { type Folded, foldsAround, stepFrom, stopsOf } from './outline-steps.ts'

const sections = outlineSections(
  boardOf(
    card('a'),
    note('on-a', [16, 120], { touchpoint: 'a', stage: 'notice', lane: 'doing' }),
    card('b', { stage: 'buy', lane: 'sales' }),
  ).document.store.get(),
)
const nothing: Folded = new Set()
const walk = (from: string, keys: readonly string[], folded = nothing): string => {
  let here = from
  for (const key of keys) {
    const step = stepFrom(sections, folded, here, key)
    if (step?.do === 'go') here = step.key
  }
  return here
}

it('[O4] arrow keys lead through headings and rows, Page keys from heading to heading', () => {
  expect(stopsOf(sections, nothing)).toEqual([
    'heading notice',
    'notice doing',
    'a',
    'on-a',
    'heading buy',
    'buy sales',
    'b',
  ])
  expect(walk('heading notice', ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'])).toBe('heading buy')
  expect(walk('heading buy', ['ArrowUp'])).toBe('on-a')
  expect(walk('a', ['PageDown'])).toBe('heading buy')
  expect(walk('b', ['PageUp'])).toBe('heading buy')
  expect(walk('b', ['PageUp', 'PageUp'])).toBe('heading notice')
  expect([walk('a', ['End']), walk('a', ['Home'])]).toEqual(['b', 'heading notice'])
  expect(stepFrom(sections, nothing, 'b', 'ArrowDown')).toBeNull()
  expect(stepFrom(sections, nothing, 'a', 'x')).toBeNull()
})

it('[O4] left and right fold and unfold, and lead to what is around and within', () => {
  expect(stepFrom(sections, nothing, 'on-a', 'ArrowLeft')).toEqual({ do: 'go', key: 'a' })
  expect(stepFrom(sections, nothing, 'a', 'ArrowLeft')).toEqual({ do: 'fold', key: 'a' })
  expect(stepFrom(sections, new Set(['a']), 'a', 'ArrowLeft')).toEqual({ do: 'go', key: 'notice doing' })
  expect(stepFrom(sections, new Set(['a']), 'a', 'ArrowRight')).toEqual({ do: 'unfold', key: 'a' })
  expect(stepFrom(sections, nothing, 'a', 'ArrowRight')).toEqual({ do: 'go', key: 'on-a' })
  expect(stepFrom(sections, nothing, 'on-a', 'ArrowRight')).toBeNull()
  expect(stepFrom(sections, nothing, 'heading notice', 'ArrowLeft')).toEqual({ do: 'fold', key: 'notice' })
  expect(stopsOf(sections, new Set(['notice', 'buy sales']))).toEqual([
    'heading notice',
    'heading buy',
    'buy sales',
  ])
  expect(foldsAround(sections, 'on-a').toSorted()).toEqual(['a', 'notice', 'notice doing'])
})
