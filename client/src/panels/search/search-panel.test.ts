import { describe, expect, it } from 'vitest'
import type { Hit } from '../../editor/search/search-board.ts'
import { groupsOf } from './hit-groups.ts'
import { keepPlace } from './keep-place.ts'
import { stepOfKey } from './step-of-key.ts'

const hit = (id: string, stage: string | null, at: Hit['at'] = 'element'): Hit => ({
  at,
  id,
  kind: at === 'element' ? 'note' : at,
  stage,
  text: id,
  more: [],
})

describe('the list of what was found', () => {
  it('[P196] is grouped by stage, with the lanes before and what lies beside the grid after', () => {
    const hits = [hit('l', null, 'lane'), hit('a', 's1'), hit('b', 's1'), hit('c', 's2'), hit('d', null)]
    expect(groupsOf(hits, 10).map(({ of, hits: own }) => [of, own.map(({ index }) => index)])).toEqual([
      ['lanes', [0]],
      [{ stage: 's1' }, [1, 2]],
      [{ stage: 's2' }, [3]],
      ['beside', [4]],
    ])
    expect(groupsOf(hits, 2)).toHaveLength(2)
  })

  it('[P196] keeps the place that one went to, wherever it stands by now', () => {
    const before = { places: [hit('a', null), hit('b', null)], active: 1 }
    expect(keepPlace(before, [hit('b', null), hit('c', null)]).active).toBe(0)
    expect(keepPlace(before, [hit('c', null)]).active).toBe(-1)
  })

  it.each([
    ['ArrowDown', false, 1],
    ['ArrowUp', false, -1],
    ['Enter', false, 1],
    ['Enter', true, -1],
    ['F3', false, 1],
    ['F3', true, -1],
    ['a', false, null],
  ] as const)('[P196] %s (Shift %s) goes by %s', (key, shiftKey, by) =>
    expect(stepOfKey({ key, shiftKey })).toBe(by),
  )
})
