import { describe, expect, it } from 'vitest'
import { stackEdits } from './stacking.ts'
import { added, boardOf, note } from '../testing/boards.ts'
import { seen } from '../testing/play.ts'

describe('one step forward', () => {
  it('[E134] of many asks once where each is, and what lies there', () => {
    const all = Array.from({ length: 60 }, (_, i) => i)
    const pairs = all.flatMap((i) => [
      note(`low${i}`, [2000 + 400 * i, 0], { order: `a1${i + 100}` }),
      note(`high${i}`, [2040 + 400 * i, 0], { order: `a2${i + 100}` }),
    ])
    const view = seen(boardOf(...pairs))
    let asked = 0
    const rectOf: typeof view.layout.rectOf = (element) => (asked++, view.layout.rectOf(element))
    const low = new Set(all.map((i) => `low${i}`))
    expect(stackEdits({ ...view, layout: { ...view.layout, rectOf } }, low, 'forward')).toHaveLength(60)
    expect(asked).toBe(2 * all.length)
  })

  it('[E42] passes what it lies on where it is seen, turned as it is', () => {
    const bar = added('bar', { kind: 'shape', at: [1000, 0], size: [200, 20], angle: 90, order: 'a1' })
    const view = seen(boardOf(bar, note('below', [1040, 60], { order: 'a2' })))
    expect(stackEdits(view, new Set(['bar']), 'forward')).toHaveLength(1)
  })
})
