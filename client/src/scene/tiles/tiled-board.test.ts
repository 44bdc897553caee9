import type { Rect } from '@wegpunkt/shared/board/geometry'
import { describe, expect, it } from 'vitest'
import type { Canvas } from '../paint/brush.ts'
import type { Cutout } from './levels.ts'
import { TILE_PX } from './tile-level.ts'
import { createTiledBoard } from './tiled-board.ts'

type Copy = {
  readonly scaled: boolean
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A canvas that only notes what is copied onto it, and what is filled because nothing was there to be copied. */
function fakeTarget() {
  const copies: Copy[] = []
  const holes: Rect[] = []
  const target = {
    fillStyle: '',
    fillRect: (x: number, y: number, w: number, h: number) => void holes.push({ x, y, w, h }),
    drawImage: (...[, , , sw, , x, y, w, h]: number[]) =>
      void copies.push({ scaled: sw !== w, x: x ?? 0, y: y ?? 0, w: w ?? 0, h: h ?? 0 }),
  }
  return { target: target as unknown as Canvas, copies, holes }
}

const fakeCanvas = (): HTMLCanvasElement => {
  const nothing = (): void => undefined
  const context = {
    save: nothing,
    restore: nothing,
    beginPath: nothing,
    rect: nothing,
    clip: nothing,
    setTransform: nothing,
  }
  return { width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement
}

const window = (left: number, top: number, scale = 1): Cutout => ({
  scale,
  left,
  top,
  width: 1024,
  height: 512,
})

function boardOfTiles({ paintMs = 0, side = 4096 } = {}) {
  const painted: Rect[] = []
  let time = 1_000
  const board = createTiledBoard({
    paint(_, area) {
      painted.push(area)
      time += paintMs
    },
    bounds: () => ({ x: 0, y: 0, w: side, h: side }),
    ground: () => 'white',
    createCanvas: fakeCanvas,
    now: () => time,
  })
  const draw = (cutout: Cutout) => {
    painted.length = 0
    const { target, copies, holes } = fakeTarget()
    const sharp = board.draw(target, cutout)
    return { sharp, copies, holes, painted: [...painted] }
  }
  return { board, draw, painted, pass: (ms: number) => void (time += ms) }
}

const areaOf = (copies: readonly Pick<Rect, 'w' | 'h'>[]): number =>
  copies.reduce((sum, { w, h }) => sum + w * h, 0)

describe('the board in tiles', () => {
  it('[C1] is painted once where it comes into cutout, and copied from then on', () => {
    const { draw } = boardOfTiles()
    expect(draw(window(0, 0)).painted).toHaveLength(2)
    const moved = draw(window(40, 0))
    expect(moved.painted).toEqual([{ x: 2 * TILE_PX, y: 0, w: TILE_PX, h: TILE_PX }])
    const back = draw(window(10, 0))
    expect(back).toMatchObject({ painted: [], sharp: true, holes: [] })
    expect(areaOf(back.copies)).toBe(1024 * 512)
  })

  it('[C1] every pixel of a window is drawn once, wherever it is and however large it is shown', () => {
    const { draw } = boardOfTiles()
    draw(window(0, 0))
    for (const cutout of [window(-333, 77), window(13, -900, 0.37), window(5, 5, 3.3), window(0, 0, 0.05)]) {
      const { copies, holes } = draw(cutout)
      expect(areaOf(copies) + areaOf(holes)).toBe(1024 * 512)
    }
  })

  it('[C2] a change paints its own area again, and only in tiles that are looked at', () => {
    const { board, draw } = boardOfTiles()
    draw(window(0, 0))
    board.invalidate({ x: 100, y: 100, w: 20, h: 10 })
    expect(draw(window(0, 0)).painted).toEqual([{ x: 99, y: 99, w: 22, h: 12 }])
    expect(draw(window(0, 0)).painted).toEqual([])
    board.invalidate({ x: 5000, y: 5000, w: 10, h: 10 })
    expect(draw(window(0, 0)).painted).toEqual([])
  })

  it('[C2] what changes over the border of two tiles is painted in both, and what overlaps once', () => {
    const { board, draw } = boardOfTiles()
    draw(window(0, 0))
    board.invalidate({ x: 500, y: 0, w: 24, h: 10 })
    board.invalidate({ x: 510, y: 0, w: 24, h: 10 })
    const { painted } = draw(window(0, 0))
    expect(painted.map(({ x, w }) => [x, x + w])).toEqual([
      [499, 512],
      [512, 535],
    ])
  })

  it('[C2] where everything is another, everything in cutout is painted again', () => {
    const { board, draw } = boardOfTiles()
    draw(window(0, 0))
    board.invalidate(null)
    expect(draw(window(0, 0)).painted).toHaveLength(2)
  })

  it('[C5] while the zoom changes, what is there is drawn larger or smaller; where it rests it becomes sharp', () => {
    const { draw, pass } = boardOfTiles({ paintMs: 4 })
    draw(window(0, 0))
    const zooming = draw(window(0, 0, 1.3))
    expect(zooming.sharp).toBe(false)
    expect(zooming.holes).toEqual([])
    expect(zooming.copies.every(({ scaled }) => scaled)).toBe(true)
    pass(200)
    let frames = 0
    while (!draw(window(0, 0, 1.3)).sharp && frames < 20) frames++
    const { copies, painted } = draw(window(0, 0, 1.3))
    expect(copies.some(({ scaled }) => scaled)).toBe(false)
    expect(painted).toEqual([])
  })

  it('[C5] no frame paints more than it has time for, and each at least one tile', () => {
    const { draw } = boardOfTiles({ paintMs: 20 })
    draw(window(0, 0))
    const large = { ...window(5_000, 5_000), width: 2048, height: 2048 }
    const first = draw(large)
    expect(first.painted).toHaveLength(1)
    expect(first.sharp).toBe(false)
    let frames = 1
    while (!draw(large).sharp) frames++
    expect(frames).toBeLessThan(30)
  })

  it('[C1] what will be needed is painted ahead: around the window, then the whole board in few pixels', () => {
    const { board, draw } = boardOfTiles()
    const cutout = window(0, 0)
    draw(cutout)
    let tiles = 0
    while (board.paintAhead(cutout, null) === 'painted' && tiles < 100) tiles++
    expect(tiles).toBeLessThan(100)
    expect(draw(window(300, 200)).painted).toEqual([])
    // Far away nothing was painted at this scale, and still nothing is blank.
    const far = { ...window(3_000, 3_000), width: 512, height: 512 }
    expect(draw({ ...far, scale: 0.9 }).holes).toEqual([])
  })

  it('[C152] a tile of much of the board is painted in strips, with what changes meanwhile, and shown when it is whole', () => {
    const { board, draw, pass, painted } = boardOfTiles({ side: 16_384 })
    const cutout = window(0, 0)
    draw(cutout)
    const parts = (): Rect[] => {
      painted.length = 0
      board.paintAhead(cutout, null)
      return [...painted]
    }
    let part = parts()
    while (part[0]?.w === TILE_PX) part = parts()
    // Eight strips, from the top, each a little wider than its place.
    const strips = [...part, ...Array.from({ length: 3 }, parts).flat()]
    const change = { x: 100, y: 100, w: 10, h: 10 }
    board.invalidate(change)
    strips.push(...Array.from({ length: 4 }, parts).flat())
    expect(strips.map(({ y }) => Math.round(y / 1_024))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    pass(600)
    const later: Rect[] = []
    for (let rest = parts(); rest.length > 0; rest = parts()) later.push(...rest)
    // At the scale of the window, and in the tile that was under way.
    const again = later.filter(({ x, y, h }) => x < 100 && y < 100 && h < 200)
    expect(again).toHaveLength(2)
  })

  it('[C1] tiles that nobody has looked at for long are let go', () => {
    const { draw } = boardOfTiles()
    draw(window(0, 0))
    for (let x = 0; x < 400; x++) draw(window(x * 1024, 4096))
    expect(draw(window(0, 0)).painted).toHaveLength(2)
  })

  it('[C76] while the window goes on, what it goes to is painted ahead, and all around it once it rests', () => {
    const { board, draw } = boardOfTiles()
    const cutout = window(0, 0)
    draw(cutout)
    let tiles = 0
    while (board.paintAhead(cutout, [0, 20]) === 'painted' && tiles < 100) tiles++
    expect(tiles).toBe(2)
    expect(board.paintAhead(cutout, null)).toBe('painted')
  })

  it('[C150] what nobody sees is painted again when it has been still for a while, and what is seen at once', () => {
    const { board, draw, pass, painted } = boardOfTiles()
    const cutout = window(0, 0)
    draw(cutout)
    while (board.paintAhead(cutout, null) === 'painted');
    painted.length = 0
    for (let move = 0; move < 5; move++) {
      board.invalidate({ x: 1_100 + move, y: 0, w: 100, h: 100 })
      draw(cutout)
      expect(board.paintAhead(cutout, null)).toBe('unsettled')
      pass(100)
    }
    expect(painted).toEqual([])
    board.invalidate({ x: 500, y: 0, w: 100, h: 100 })
    expect(draw(cutout).painted).not.toEqual([])
    pass(400)
    expect(board.paintAhead(cutout, null)).toBe('painted')
    pass(500)
    while (board.paintAhead(cutout, null) === 'painted');
    expect(board.paintAhead(cutout, null)).toBe('nothing')
  })

  it('[C77] while the zoom turns, a tile that takes long is followed by frames that paint none', () => {
    const { draw, pass } = boardOfTiles({ paintMs: 6 })
    draw(window(0, 0, 4))
    const painted = Array.from({ length: 12 }, (_, i) => {
      pass(16)
      return draw(window(0, 0, 4 * 1.03 ** -(i + 1))).painted.length
    })
    expect(Math.max(...painted)).toBe(1)
    const count = painted.reduce((sum, n) => sum + n, 0)
    expect(count).toBeGreaterThan(1)
    expect(count).toBeLessThan(6)
  })
})
