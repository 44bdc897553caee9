import { describe, expect, it } from 'vitest'
import { SHEET, sheetPlan } from './sheet-plan.ts'

const area = { x: -100, y: 50, w: 3_000, h: 2_200 }

describe('how a board is laid on pages', () => {
  it('[F55] every spot is on a page, and neighbours share a strip', () => {
    const { tiles, columns, scale, pages } = sheetPlan(area, { as: 'tiles', percent: 75 })
    expect(pages).toBe(tiles.length + 1)
    const [first, second] = tiles
    const shared = (first?.part.x ?? 0) + (first?.part.w ?? 0) - (second?.part.x ?? 0)
    expect(shared * scale).toBeCloseTo(SHEET.overlap)
    const last = tiles.at(-1)?.part ?? area
    expect([first?.part.x, first?.part.y]).toEqual([area.x, area.y])
    expect(last.x + last.w).toBeGreaterThanOrEqual(area.x + area.w)
    expect(last.y + last.h).toBeGreaterThanOrEqual(area.y + area.h)
    expect(tiles[columns]?.part.x).toBe(area.x)
  })

  it('[F55] pages lie as they take fewer, and a poster as it shows more', () => {
    const upright = { ...area, w: 400, h: 2_000 }
    const [w, h] = sheetPlan(upright, { as: 'poster', size: 'A0' }).page
    expect(h).toBeGreaterThan(w)
    const [across, down] = sheetPlan(area, { as: 'poster', size: 'A1' }).page
    expect(across).toBeGreaterThan(down)
    const less = sheetPlan(area, { as: 'tiles', percent: 35 }).pages
    expect(less).toBeLessThan(sheetPlan(area, { as: 'tiles', percent: 100 }).pages)
  })

  it('[F55] a board fits its poster whole', () => {
    const { scale, page } = sheetPlan(area, { as: 'poster', size: 'A0' })
    expect(area.w * scale).toBeLessThan(page[0])
    expect(area.h * scale).toBeLessThan(page[1])
  })
})
