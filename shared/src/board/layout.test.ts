import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, intersects, rectOf } from './geometry.ts'
import {
  CARD_SIZE,
  CELL_GAP,
  DEFAULT_LANE_HEIGHT,
  DEFAULT_STAGE_WIDTH,
  NOTE_SIZE,
  freePlace,
  layoutBoard,
} from './layout.ts'
import type { Board } from './read.ts'
import type { Note, PlacedElement } from './schema.ts'

const note = (stage: string | null, lane: string | null, at: [number, number], size = NOTE_SIZE): Note => ({
  kind: 'note',
  at,
  size,
  stage,
  lane,
  order: 'a0',
  text: '',
  color: 'yellow',
  department: null,
})

const size = (w: number, h: number): typeof NOTE_SIZE => [w, h] as unknown as typeof NOTE_SIZE

type Grid = Pick<Board, 'stages' | 'lanes' | 'elements'>

const grid = (elements: Record<string, PlacedElement> = {}): Grid => ({
  stages: new Map([
    ['buy', { name: '', order: 'a0' }],
    ['use', { name: '', order: 'a1', width: 600 }],
  ]),
  lanes: new Map([
    ['doing', { kind: 'doing', name: '', order: 'a0' }],
    ['ideas', { kind: 'ideas', name: '', order: 'a1', height: 300 }],
  ]),
  elements: new Map(Object.entries(elements)),
})

describe('layout', () => {
  it('[B5] columns and rows follow each other without a gap, in the order of stages and lanes', () => {
    const { columns, rows, width, height } = layoutBoard(grid())
    expect(columns).toEqual([
      { id: 'buy', x: 0, w: DEFAULT_STAGE_WIDTH },
      { id: 'use', x: DEFAULT_STAGE_WIDTH, w: 600 },
    ])
    expect(rows).toEqual([
      { id: 'doing', y: 0, h: DEFAULT_LANE_HEIGHT },
      { id: 'ideas', y: DEFAULT_LANE_HEIGHT, h: 300 },
    ])
    expect([width, height]).toEqual([DEFAULT_STAGE_WIDTH + 600, DEFAULT_LANE_HEIGHT + 300])
  })

  it('[B5] a board without stages or lanes is empty, not broken', () => {
    const layout = layoutBoard({ stages: new Map(), lanes: new Map(), elements: new Map() })
    expect([layout.width, layout.height, layout.cellAt([0, 0])]).toEqual([0, 0, null])
    expect(layout.rectOf(note(null, null, [5, 6]))).toEqual({ x: 5, y: 6, w: 120, h: 120 })
  })

  it('[B5] a column and a row grow with what lies in them, and push what follows', () => {
    const layout = layoutBoard(
      grid({ ann: note('buy', 'doing', [500, 200]), bob: note('use', 'ideas', [16, 16]) }),
    )
    expect(layout.columns[0]?.w).toBe(500 + 120 + CELL_GAP)
    expect(layout.rows[0]?.h).toBe(200 + 120 + CELL_GAP)
    expect(layout.rectOf(note('use', 'ideas', [16, 16]))).toMatchObject({ x: 636 + 16, y: 336 + 16 })
  })

  it('[B5] what lies on the canvas and in no cell makes nothing grow', () => {
    const layout = layoutBoard(grid({ ann: note(null, null, [9_000, 9_000]) }))
    expect([layout.width, layout.height]).toEqual([DEFAULT_STAGE_WIDTH + 600, DEFAULT_LANE_HEIGHT + 300])
  })

  it('[B6] what lost its stage or lane to a removal stays in sight beside the grid', () => {
    const layout = layoutBoard(grid())
    expect(layout.rectOf(note('gone', 'doing', [0, 0]))).toMatchObject({ x: layout.width + CELL_GAP, y: 0 })
    expect(layout.rectOf(note('use', 'gone', [0, 0]))).toMatchObject({
      x: DEFAULT_STAGE_WIDTH,
      y: layout.height + CELL_GAP,
    })
    expect(layout.cellRect({ stage: 'gone', lane: 'doing' })).toBeNull()
  })

  it('[B5] every point of the grid is in exactly the cell whose rectangle holds it', () => {
    const layout = layoutBoard(grid())
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 1_200 }), fc.integer({ min: -50, max: 600 }), (x, y) => {
        const cell = layout.cellAt([x, y])
        const inside = x >= 0 && x < layout.width && y >= 0 && y < layout.height
        expect(cell !== null).toBe(inside)
        const rect = cell && layout.cellRect(cell)
        expect(!rect || contains(rect, [x, y])).toBe(true)
      }),
    )
  })
})

describe('a free place', () => {
  const cell = { stage: 'buy', lane: 'doing' }
  const fill = (
    count: number,
    size: readonly [number, number],
    width = DEFAULT_STAGE_WIDTH,
  ): [number, number][] => {
    const elements = new Map<string, PlacedElement>()
    const places: [number, number][] = []
    for (let i = 0; i < count; i++) {
      const [x, y] = freePlace({ elements }, cell, width, size)
      places.push([x, y])
      elements.set(`n${i}`, note('buy', 'doing', [x, y], size as typeof NOTE_SIZE))
    }
    return places
  }

  it('[B7] cards fill a cell two by two, and notes three by three', () => {
    expect(fill(3, CARD_SIZE)).toEqual([
      [16, 16],
      [232, 16],
      [16, 120],
    ])
    expect(fill(4, NOTE_SIZE)).toEqual([
      [16, 16],
      [152, 16],
      [288, 16],
      [16, 152],
    ])
  })

  it('[B7] something wider than the cell still gets a place, one below the other', () => {
    expect(fill(2, CARD_SIZE, 100)).toEqual([
      [16, 16],
      [16, 120],
    ])
  })

  it('[B7] it lies in the cell, and touches nothing', () => {
    const placed = fc.record({
      at: fc.tuple(fc.integer({ min: -300, max: 500 }), fc.integer({ min: -300, max: 500 })),
      size: fc.tuple(fc.integer({ min: 24, max: 300 }), fc.integer({ min: 24, max: 300 })),
    })
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 30 }), placed, (others, { size }) => {
        const elements = new Map(
          others.map((it, i) => [
            `n${i}`,
            note('buy', 'doing', it.at, it.size as unknown as typeof NOTE_SIZE),
          ]),
        )
        const at = freePlace({ elements }, cell, DEFAULT_STAGE_WIDTH, size)
        expect(Math.min(...at)).toBeGreaterThanOrEqual(CELL_GAP)
        for (const other of others)
          expect(intersects(rectOf(at, size), rectOf(other.at, other.size))).toBe(false)
      }),
    )
  })

  it('[B7] what lies in another cell takes no place here', () => {
    const elements = new Map([['ann', note('use', 'doing', [16, 16])]])
    expect(freePlace({ elements }, cell, DEFAULT_STAGE_WIDTH, NOTE_SIZE)).toEqual([16, 16])
  })

  it('[B7] in a cell that is as good as full it lies below everything', () => {
    const elements = new Map<string, PlacedElement>()
    // Columns side by side, with as many different ends to begin after; gaps wide enough come late.
    for (let i = 0; i < 120; i++)
      elements.set(`n${i}`, note('buy', 'doing', [i * 50, 0], size(24, 9_000 - ((i * 53) % 120))))
    const lowest = [CELL_GAP, 9_000 + CELL_GAP]
    expect(freePlace({ elements }, cell, 6_000, [1_000, 100])).toEqual(lowest)
  })

  it('[B7] it is found in a cell with many things without a wait', () => {
    const started = Date.now()
    fill(400, NOTE_SIZE)
    expect(Date.now() - started).toBeLessThan(5_000)
  })
})
