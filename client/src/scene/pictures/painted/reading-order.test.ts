import { expect, it } from 'vitest'
import { added, card, note } from '../../../editor/testing/boards.ts'
import { factsOf } from '../testing/facts.ts'
import { readingOrder } from './reading-order.ts'

it('[F54] is read lane by lane in each stage, stage after stage, and then what lies beside', () => {
  const { board, layout } = factsOf([
    card('late', { stage: 'buy', lane: 'doing', title: 'Kaufen' }),
    card('second', { stage: 'notice', lane: 'sales', title: 'Beraten' }),
    card('first', { stage: 'notice', lane: 'doing', title: 'Sehen' }),
    note('beside', [3_000, 0], { text: 'Daneben' }),
    added('empty', { kind: 'shape', at: [3_000, 300] }),
    added('picture', { kind: 'image', asset: 'a', description: 'Ein Plakat', at: [3_000, 600] }),
  ])
  const order = readingOrder(board, layout)
  const keys = [...order.values()].toSorted((a, b) => a.order - b.order).map(({ key }) => key)
  expect(keys.slice(3)).toEqual(['notice', 'first', 'second', 'buy', 'late', 'beside', 'picture'])
  expect(order.get('notice')?.role).toBe('heading')
  expect(order.get('picture')).toMatchObject({ role: 'image', alt: 'Ein Plakat' })
  // Without words it only decorates.
  expect(order.has('empty')).toBe(false)
})
