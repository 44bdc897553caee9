import { describe, expect, it } from 'vitest'
import { extentOf } from './extent.ts'
import type { Cutout } from './levels.ts'
import { TILE_PX, type Tile, type TileLevel, keyOf, rangeTowards } from './tile-level.ts'

/** A level with these tiles. */
const levelOf = (...places: (readonly [column: number, row: number])[]): TileLevel => ({
  scale: 1,
  tiles: new Map(places.map(([column, row]) => [keyOf(column, row), {} as Tile])),
})

const cut = (left: number, top: number, width: number, height: number): Cutout => ({
  scale: 1,
  left,
  top,
  width,
  height,
})

const SIDE = TILE_PX
const window = cut(10, 10, SIDE - 20, SIDE - 20)
const wanted = cut(10 - SIDE, 10 - SIDE, 3 * SIDE, 3 * SIDE)

describe('what could be drawn around a window', () => {
  it('[C74] is what was wanted where there are tiles for all of it', () => {
    const places = [-1, 0, 1, 2].flatMap((row) => [-1, 0, 1, 2].map((column) => [column, row] as const))
    expect(extentOf(levelOf(...places), window, wanted, [0, 1])).toEqual(wanted)
  })

  it('[C74] ends at the first tile that is missing', () => {
    expect(extentOf(levelOf([0, 0], [1, 0]), window, wanted, [1, 0])).toEqual(cut(0, 0, 2 * SIDE, SIDE))
    expect(extentOf(levelOf([1, 0]), window, wanted, [1, 0])).toBeNull()
  })

  it('[C74] has no hole where a corner is missing, and is longer on the axis on which the window is faster', () => {
    const level = levelOf([0, 0], [1, 0], [0, 1])
    expect(extentOf(level, window, wanted, [3, 1])).toEqual(cut(0, 0, 2 * SIDE, SIDE))
    expect(extentOf(level, window, wanted, [1, 3])).toEqual(cut(0, 0, SIDE, 2 * SIDE))
  })
})

describe('what comes into a window next', () => {
  it('[C76] are the tiles on the sides to which it goes', () => {
    const still = { left: 0, top: 0, right: 0, bottom: 0 }
    expect(rangeTowards(still, [4, 0])).toEqual({ ...still, right: 1 })
    expect(rangeTowards(still, [-4, 9])).toEqual({ ...still, left: -1, bottom: 1 })
  })
})
