import { MAX_STROKE_POINTS } from '@wegpunkt/shared/limits'
import { describe, expect, it } from 'vitest'
import { pointAt } from '../drawing/ink-geometry.ts'
import { boardOf, note } from '../testing/boards.ts'
import { cancel, commits, double, down, lasting, move, play, previews, seen, up } from '../testing/play.ts'
import type { ToolEvent } from '../tool.ts'
import { inkTool } from './ink-tool.ts'

const view = seen(boardOf(note('n', [1000, 0])))
/** A move of a device that says how hard it is pressed, or null, and when that was. */
const at = (x: number, y: number, pressure: number | null, time: number): ToolEvent => ({
  type: 'move',
  at: [x, y],
  screen: [x, y],
  shift: false,
  alt: false,
  mod: false,
  trail: [{ at: [x, y], pressure, time }],
})
const wave = Array.from({ length: 60 }, (_, i) =>
  at(1300 + 4 * i, 300 + Math.round(40 * Math.sin(i / 8)), null, 16 * (i + 1)),
)
const stroke = [down(1300, 300), ...wave, up(1536, 340)]

/** What the first stroke that was committed looks like. */
function inkOf(effects: ReturnType<typeof play>) {
  const [edit] = commits(effects)[0] ?? []
  if (edit?.do !== 'add' || edit.in !== 'elements' || edit.value.kind !== 'ink') throw new Error('no ink')
  return edit.value
}

describe('ink tool', () => {
  it('[E61] a stroke is one element and one edit, and the pen stays in hand', () => {
    const effects = play(inkTool, seen(boardOf(), { options: { inkColor: 'blue', inkWidth: 10 } }), [
      ...stroke,
      ...stroke,
    ])
    expect(commits(effects)).toMatchObject([
      [{ do: 'add', in: 'elements', value: { kind: 'ink', color: 'blue', width: 10 } }],
      [{ do: 'add', in: 'elements', value: { kind: 'ink', color: 'blue', width: 10 } }],
    ])
    expect(lasting(effects).every((effect) => effect.do === 'commit')).toBe(true)
  })

  it('[E61] the line lies where it was drawn, from the first point to the last', () => {
    const { at, points, size } = inkOf(play(inkTool, view, stroke))
    const end = points.length - 3
    expect([at[0] + (points[0] ?? 0), at[1] + (points[1] ?? 0)]).toEqual([1300, 300])
    const [x, y] = pointAt(points, end)
    expect([at[0] + x, at[1] + y]).toEqual([1536, 340])
    expect(size[0]).toBeGreaterThanOrEqual(236)
    expect(points.every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
  })

  it('[E61] is seen under the pen at once, and by others in fewer points', () => {
    const long = Array.from({ length: 3_000 }, (_, i) => move(1300 + 3 * i, 300 + (i % 7)))
    const seenStroke = previews(play(inkTool, view, [down(1300, 300), ...long])).at(-1)
    if (seenStroke?.kind !== 'draw') throw new Error('no stroke')
    expect(seenStroke.stroke?.length).toBeGreaterThan(6_000)
    expect(seenStroke.points.length).toBeLessThanOrEqual(MAX_STROKE_POINTS)
    expect(seenStroke.points.length).toBeGreaterThan(MAX_STROKE_POINTS / 3)
    expect(seenStroke.points[0]).toEqual([1300, 300])
  })

  it('[E61] with Shift the line is straight, and Escape leaves nothing', () => {
    const straight = [...stroke.slice(0, -1), up(1600, 420, { shift: true })]
    const { points } = inkOf(play(inkTool, view, straight))
    expect(points).toHaveLength(6)
    expect(commits(play(inkTool, view, [...stroke.slice(0, 20), cancel, up(1400, 300)]))).toEqual([])
  })

  it('[E61] a press without a move is a dot, and two of them are no double click', () => {
    const effects = play(inkTool, view, [
      down(1300, 300),
      up(1300, 300),
      down(1300, 300),
      up(1300, 300),
      double(1300, 300),
    ])
    expect(commits(effects)).toHaveLength(2)
    expect(inkOf(effects).points).toHaveLength(3)
  })

  it('[E62] the width follows the pressure of a pen, and the speed of a mouse', () => {
    const pen = Array.from({ length: 60 }, (_, i) => at(1300 + 4 * i, 300, i / 60, 16 * i))
    const pressed = inkOf(play(inkTool, view, [down(1300, 300), ...pen, up(1536, 300)])).points
    expect(pressed.at(-1)).toBeGreaterThan(0.85)
    const moving = (ms: number): number => {
      const events = Array.from({ length: 60 }, (_, i) => at(1300 + 4 * i, 300, null, ms * i))
      return inkOf(play(inkTool, view, [down(1300, 300), ...events, up(1536, 300)])).points.at(-1) ?? 0
    }
    expect(moving(2)).toBeLessThan(0.55)
    expect(moving(40)).toBeGreaterThan(moving(2) + 0.1)
  })

  it('[E62] keeps no more points than the line needs, in numbers that take little room', () => {
    const line = Array.from({ length: 500 }, (_, i) => at(1300 + i, 300 + i / 2, 0.5, i))
    const { points } = inkOf(play(inkTool, view, [down(1300, 300), ...line, up(1800, 550)]))
    expect(points.length).toBeLessThan(12)
    const curve = inkOf(play(inkTool, view, stroke)).points
    expect(curve.length / 3).toBeLessThan(30)
    expect(curve.every((value) => Number.isInteger(16 * value))).toBe(true)
  })

  it('[E63] a stroke that is larger than an element may be is kept in pieces, in one step', () => {
    const far = seen(boardOf(), { zoom: 0.1 })
    const long = Array.from({ length: 50 }, (_, i) => move(i * 600, (i % 2) * 100))
    const [edits] = commits(play(inkTool, far, [down(0, 0), ...long, up(29_400, 100)]))
    expect(edits?.length).toBeGreaterThan(2)
    const sizes = edits?.map((edit) =>
      edit.do === 'add' && edit.in === 'elements' && edit.value.kind === 'ink'
        ? Math.max(...edit.value.size)
        : 0,
    )
    expect(Math.max(...(sizes ?? []))).toBeLessThanOrEqual(10_000)
    expect(Math.min(...(sizes ?? []))).toBeGreaterThan(0)
  })

  it('[E73] who may not edit draws nothing, and is told why', () => {
    expect(play(inkTool, seen(boardOf(), { canEdit: false }), stroke)).toEqual([{ do: 'refuse' }])
  })
})
