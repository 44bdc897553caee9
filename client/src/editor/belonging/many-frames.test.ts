import { expect, it } from 'vitest'
import { added, boardOf, note } from '../testing/boards.ts'
import { seen } from '../testing/play.ts'
import { dragPreview, drop, takeUp } from '../tools/dragging.ts'

const MANY = 3_000

const frames = (around: (i: number) => string | undefined) =>
  Array.from({ length: MANY }, (_, i) => {
    const side = Math.max(100, 8_000 - 2 * i)
    const frame = around(i)
    return added(`f${i}`, { kind: 'frame', at: [i, i], size: [side, side], stage: null, lane: null, frame })
  })

it.each([
  ['within one another', frames((i) => (i > 0 ? `f${i - 1}` : undefined))],
  ['in a ring', frames((i) => `f${(i + 1) % MANY}`)],
])('[E182] three thousand frames %s are dragged at once, one of them or all', (_, edits) => {
  const board = boardOf(...edits, note('n', [5_000, 5_000]))
  const view = seen(board)
  for (const ids of [['f0'], ['f2000'], edits.map((_frame, i) => `f${i}`)]) {
    const before = performance.now()
    const drag = { ...takeUp(view, ids, ids[0] ?? ''), by: [50, 60], at: [4_000, 4_000] } as const
    dragPreview(view, { ...drag, copy: false, free: false })
    const [commit] = drop(view, { ...drag, copy: false, free: false })
    expect(performance.now() - before).toBeLessThan(800)
    expect(commit).toMatchObject({ do: 'commit' })
  }
})
