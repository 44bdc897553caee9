import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Cutout, Travel } from '../tiles/levels.ts'
import { type Tile, keyOf } from '../tiles/tile-level.ts'
import { createPannedPicture, framesUntilLeft, pictureAround } from './panned-picture.ts'
import type { Surface } from './picture-surface.ts'
import { REST_MS } from './travel.ts'

const FRAME_MS = 16

const at = (left: number, top: number, scale = 1): Cutout => ({ scale, left, top, width: 1000, height: 600 })

/** A picture over a board that has every tile, or none beyond the window. */
function pictureOver({ hasMore = true, ratio = 1 } = {}) {
  let time = 10_000
  let rests = 0
  const drawn: Cutout[] = []
  const places: (readonly [number, number] | 'hidden')[] = []
  const surface: Surface = {
    fit: () => ({ fillStyle: '', fillRect: () => undefined, drawImage: () => undefined }),
    publish: () => undefined,
    place: (x, y) => void places.push([x, y]),
    hide: () => void places.push('hidden'),
  }
  // Those of the window at 0, 0 alone, or many around it.
  const [from, right, bottom] = hasMore ? [-4, 8, 8] : [0, 1, 1]
  const tiles: string[] = []
  for (let row = from; row <= bottom; row++)
    for (let column = from; column <= right; column++) tiles.push(keyOf(column, row))
  const picture = createPannedPicture({
    board: {
      draw: (_, cutout) => drawn.push(cutout) > 0,
      level: (scale) => ({ scale, tiles: new Map(tiles.map((key) => [key, {} as Tile])) }),
    },
    createSurface: () => surface,
    rested: () => void rests++,
    now: () => time,
    ratio: () => ratio,
  })
  return {
    picture,
    drawn,
    places,
    rests: () => rests,
    pass: (ms: number) => void (time += ms),
    /** One frame after the other; which of them were shown by the picture. */
    frames: (...cutouts: Cutout[]) =>
      cutouts.map((cutout) => {
        time += FRAME_MS
        return picture.show(cutout)
      }),
  }
}

describe('the picture of a board that is panned', () => {
  afterEach(() => vi.useRealTimers())

  it('[C73] is drawn once and then moved by whole device pixels', () => {
    const { frames, drawn, places } = pictureOver()
    expect(frames(at(0, 0), at(0, 20), at(0, 40), at(0, 60), at(3, 81))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ])
    expect(drawn).toHaveLength(1)
    const moves = places.filter((place) => place !== 'hidden')
    expect(moves).toEqual([
      [-32, -32],
      [-32, -52],
      [-35, -73],
    ])
  })

  it('[C73] is no part of a single jump, of a zoom, or of a window of another size', () => {
    const { frames } = pictureOver()
    expect(frames(at(0, 0), at(500, 0), at(500, 0), at(500, 0))).not.toContain(true)
    expect(frames(at(500, 0, 1.1), at(500, 0, 1.2), at(500, 0, 1.3))).not.toContain(true)
    frames(at(0, 0), at(0, 20), at(0, 40))
    expect(frames({ ...at(0, 60), width: 900 })).toEqual([false])
  })

  it('[C73] goes where the window rests', () => {
    vi.useFakeTimers()
    const { frames, pass, places, rests } = pictureOver()
    expect(frames(at(0, 0), at(0, 20), at(0, 40), at(0, 40)).at(-1)).toBe(true)
    pass(REST_MS)
    vi.advanceTimersByTime(REST_MS)
    expect(rests()).toBe(1)
    expect(frames(at(0, 40))).toEqual([false])
    expect(places.at(-1)).toBe('hidden')
  })

  it('[C73] is drawn anew where the window leaves it', () => {
    const { frames, drawn } = pictureOver()
    const pan = Array.from({ length: 60 }, (_, i) => at(0, i * 20))
    expect(frames(...pan).slice(2)).not.toContain(false)
    expect(drawn.length).toBeGreaterThan(1)
    expect(drawn.length).toBeLessThan(5)
  })

  it('[C74] is none where there is not enough beyond the window', () => {
    const { frames, drawn } = pictureOver({ hasMore: false })
    expect(frames(at(0, 364), at(0, 384), at(0, 404), at(0, 424))).not.toContain(true)
    expect(drawn).toEqual([])
  })

  it('[C75] is not shown any more once something in it has changed, until it is quiet again', () => {
    const { picture, frames, pass } = pictureOver()
    expect(frames(at(0, 0), at(0, 20), at(0, 40))).toContain(true)
    picture.invalidate({ x: 500, y: 5_000, w: 10, h: 10 })
    expect(frames(at(0, 60))).toEqual([true])
    picture.invalidate({ x: 500, y: 640, w: 10, h: 10 })
    expect(frames(at(0, 80), at(0, 100))).toEqual([false, false])
    pass(500)
    expect(frames(at(0, 120), at(0, 140))).toEqual([false, true])
    picture.invalidate(null)
    expect(frames(at(0, 160))).toEqual([false])
  })
})

describe('what a picture reaches', () => {
  const reach = (travel: Travel, ratio = 1) => {
    const { left, top, width, height } = pictureAround(at(0, 0), travel, ratio)
    return { left: -left, top: -top, right: left + width - 1000, bottom: top + height - 600 }
  }

  it('[C74] is more on the side to which the window goes, the more the faster it goes', () => {
    expect(reach([0, 5])).toEqual({ left: 32, top: 32, right: 32, bottom: 160 })
    expect(reach([-10, 0])).toEqual({ left: 288, top: 32, right: 32, bottom: 32 })
    expect(reach([400, 0]).right).toBe(544)
  })

  it('[C73] is whole device pixels, whatever the ratio', () => {
    for (const ratio of [1, 1.1, 1.25, 1.5, 2, 2.625])
      for (const length of Object.values(reach([7, -13], ratio))) expect(Number.isInteger(length)).toBe(true)
  })

  it('[C74] lasts until the window comes to a border', () => {
    const picture = { ...at(-32, -32), width: 1064, height: 832 }
    expect(framesUntilLeft(picture, at(0, 0), [0, 20])).toBe(10)
    expect(framesUntilLeft(picture, at(0, 0), [16, 20])).toBe(2)
    expect(framesUntilLeft(picture, at(0, 0), [0, -16])).toBe(2)
  })
})
