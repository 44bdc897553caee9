import type { Edit } from '@wegpunkt/shared/board/edits'
import { noRows } from '@wegpunkt/shared/journey/rows'
import { describe, expect, it } from 'vitest'
import { boardOf, card, note } from '../../editor/testing/boards.ts'
import { curveLanes, curveSources, dotAt } from './seen-curve.ts'

const curveLane: Edit = {
  do: 'add',
  in: 'lanes',
  id: 'curve',
  value: { kind: 'curve', name: '', order: 'Zz' },
}
const planner = { id: 'planner', name: 'Planner', color: '#4f58d9' }

function lanesAfter(...edits: Edit[]) {
  const { document, byOther } = boardOf()
  byOther(edits)
  const { store } = document
  return curveLanes({ board: store.get(), rows: noRows, today: '2027-01-31' }, store.layout(), [planner])
}

const touchpoint = (id: string, x: number): Edit => card(id, { at: [x, 16], title: id, lane: 'marketing' })
const felt = (id: string, experience: -2 | -1 | 0 | 1 | 2): Edit => ({
  do: 'assess',
  touchpoint: id,
  persona: 'planner',
  to: { experience },
})

describe('the curve of a board', () => {
  it('[C97] is there when the board has a lane for it', () => {
    expect(lanesAfter(touchpoint('ad', 16))).toEqual([])
    expect(lanesAfter(curveLane, touchpoint('ad', 16))).toHaveLength(1)
  })

  it('[C96] has a point for each touchpoint, evenly in its stage, and [C97] none of a value that nobody gave', () => {
    const [lane] = lanesAfter(curveLane, touchpoint('ad', 16), touchpoint('shop', 232), felt('ad', 2))
    const dots = lane?.curves[0]?.dots ?? []
    expect(dots.map(({ point, x }) => [point.touchpoint, x])).toEqual([
      ['ad', 112],
      ['shop', 336],
    ])
    expect(dots.map(({ team }) => team !== null)).toEqual([true, false])
    expect(dots.every(({ customers }) => customers === null)).toBe(true)
  })

  it('[C97] follows from the same as before while something else is written on the board', () => {
    const { document, byOther } = boardOf(
      curveLane,
      touchpoint('ad', 16),
      felt('ad', 2),
      note('n', [2_000, 0]),
    )
    const { store } = document
    const sources = () =>
      curveSources({ board: store.get(), rows: noRows, today: '2027-01-31' }, store.layout(), [planner])
    const before = sources()
    byOther([{ do: 'type', id: 'n', index: 0, remove: 0, insert: 'elsewhere' }])
    expect(sources().map((source, i) => source === before[i])).toEqual(before.map(() => true))
    byOther([felt('ad', -1)])
    expect(sources().every((source, i) => source === before[i])).toBe(false)
  })

  it('[C98] finds the nearest dot within reach', () => {
    const lanes = lanesAfter(curveLane, touchpoint('ad', 16), felt('ad', 2))
    const y = lanes[0]?.curves[0]?.dots[0]?.team ?? 0
    expect(dotAt(lanes, [228, y + 3], 12)?.dot.point.touchpoint).toBe('ad')
    expect(dotAt(lanes, [250, y], 12)).toBeNull()
  })
})
