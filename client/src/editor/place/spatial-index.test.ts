import type { Edit } from '@wegpunkt/shared/board/edits'
import { contains } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { describe, expect, it } from 'vitest'
import { connectorPath, pointsAlong } from './connector-path.ts'
import { spatialIndexOf } from './spatial-index.ts'
import { added, boardOf, card, note } from '../testing/boards.ts'

const around = (x: number, y: number) => ({ x: x - 1, y: y - 1, w: 2, h: 2 })

describe('the index of what is painted where', () => {
  it('[E133] finds what is at a place, and follows what is moved, added and removed', () => {
    const { document, byOther } = boardOf(note('a', [1000, 0]), note('b', [2000, 0]))
    const index = spatialIndexOf(document.store)
    expect(index.within(around(1060, 60))).toEqual(['a'])
    byOther([{ do: 'set', in: 'elements', id: 'a', to: { at: [5000, 0] } }])
    expect(index.within(around(1060, 60))).toEqual([])
    expect(index.within(around(5060, 60))).toEqual(['a'])
    byOther([{ do: 'remove', in: 'elements', ids: ['a'] }, note('c', [1000, 0])])
    expect(index.within(around(5060, 60))).toEqual([])
    expect(index.within(around(1060, 60))).toEqual(['c'])
    expect(index.areaOf('a')).toBeNull()
  })

  it('[E133] takes in much at once', () => {
    const { document, byOther } = boardOf(note('a', [0, 0]))
    const index = spatialIndexOf(document.store)
    byOther(Array.from({ length: 100 }, (_, i) => note(`n${i}`, [1000 + 200 * i, 0])))
    expect(index.within(around(1060, 60))).toEqual(['n0'])
    expect(index.within({ x: 900, y: 0, w: 40_000, h: 100 })).toHaveLength(100)
    byOther([{ do: 'remove', in: 'elements', ids: ['n0'] }])
    expect(index.within(around(1060, 60))).toEqual([])
  })

  it('[E133] what is in a cell moves with its column, and a connector with what it connects', () => {
    const { document, byOther } = boardOf(
      card('a', { stage: 'buy' }),
      added('line', { kind: 'connector', from: 'a', to: [2000, 2000] }),
    )
    const index = spatialIndexOf(document.store)
    const [before, line] = [index.areaOf('a'), index.areaOf('line')]
    byOther([{ do: 'set', in: 'stages', id: 'notice', to: { width: 648 } }])
    expect(index.areaOf('a')?.x).toBe((before?.x ?? 0) + 200)
    expect(index.areaOf('line')).not.toEqual(line)
    expect([...index.connectorsAt('a')]).toEqual(['line'])
    byOther([{ do: 'remove', in: 'elements', ids: ['a'] }])
    expect(index.areaOf('line')).toBeNull()
  })

  it('[E133] tells where something is to be painted again, before and after', () => {
    const { document, byOther } = boardOf(note('a', [1000, 0]), note('b', [2000, 0]))
    const areas: number[] = []
    spatialIndexOf(document.store).watch((changed) => areas.push(...changed.map(({ x }) => x)))
    byOther([{ do: 'set', in: 'elements', id: 'a', to: { at: [1500, 0] } }])
    expect(areas.map((x) => Math.round(x / 10) * 10)).toEqual([1000, 1500])
    areas.length = 0
    byOther([{ do: 'set', in: 'elements', id: 'b', to: { color: 'blue' } }])
    expect(areas.map((x) => Math.round(x / 10) * 10)).toEqual([2000])
  })

  it('[E133] with a new layout, what stays where it was is not painted again', () => {
    const { document, byOther } = boardOf(card('a'), card('b', { stage: 'buy' }))
    const told: number[] = []
    spatialIndexOf(document.store).watch((changed) =>
      told.push(...changed.map(({ x }) => Math.round(x / 10) * 10)),
    )
    byOther([{ do: 'set', in: 'stages', id: 'notice', to: { width: 648 } }])
    expect(told).toEqual([450, 650])
  })

  it('[E133] a connector is where it goes, also from and to what is turned', () => {
    const turned = { kind: 'shape', size: [400, 20], angle: 90 } as const
    const { document } = boardOf(
      added('a', { ...turned, at: [1000, 0] }),
      added('b', { ...turned, at: [2000, 0] }),
      added('line', { kind: 'connector', from: 'a', to: 'b' }),
    )
    const { store } = document
    const index = spatialIndexOf(store)
    const connector = store.get().elements.get('line')
    if (connector?.kind !== 'connector') throw new Error('no connector')
    const path = connectorPath(connector, (id) => {
      const end = store.get().elements.get(id)
      return end && isPlaced(end) ? { ...store.layout().rectOf(end), angle: 90 } : null
    })
    const area = index.areaOf('line')
    expect(path && area && pointsAlong(path).every((point) => contains(area, point))).toBe(true)
  })

  it('[C46] tells of a card when a note comes onto it, goes or is removed: its number is another', () => {
    const board = boardOf(
      card('ad'),
      note('on', [40, 40], { touchpoint: 'ad' }),
      note('lost', [900, 900], { touchpoint: 'gone' }),
    )
    const index = spatialIndexOf(board.document.store)
    const isPainted = (edit: Edit): boolean => {
      let painted = false
      const stop = index.watch((areas) => {
        painted = areas.some(({ x, y, w }) => x === 4 && y === 4 && w === 224)
      })
      board.byOther([edit])
      stop()
      return painted
    }
    expect(isPainted({ do: 'set', in: 'elements', id: 'lost', to: { touchpoint: 'ad' } })).toBe(true)
    expect(isPainted({ do: 'set', in: 'elements', id: 'lost', to: { touchpoint: undefined } })).toBe(true)
    expect(isPainted({ do: 'remove', in: 'elements', ids: ['on'] })).toBe(true)
    expect(isPainted({ do: 'set', in: 'elements', id: 'lost', to: { color: 'blue' } })).toBe(false)
  })

  it('[E133] a turned element is where its corners are', () => {
    const shape = added('s', { kind: 'shape', at: [1000, 0], size: [200, 20], angle: 90 })
    const index = spatialIndexOf(boardOf(shape).document.store)
    expect(index.within(around(1100, 100))).toEqual(['s'])
    expect(index.within(around(1010, 10))).toEqual([])
  })

  it('[E133] the bounds are around everything, and there are none of nothing', () => {
    const board = boardOf(note('a', [1000, 0]))
    const index = spatialIndexOf(board.document.store)
    expect(index.bounds()).toMatchObject({ x: 996, y: -4, w: 128 })
    board.byOther([{ do: 'remove', in: 'elements', ids: ['a'] }])
    expect(index.bounds()).toBeNull()
  })
})
