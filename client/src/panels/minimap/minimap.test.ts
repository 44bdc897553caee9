import { describe, expect, it } from 'vitest'
import { laidOut } from '../../editor/place/laid-out.ts'
import { boardOf, card, note } from '../../editor/testing/boards.ts'
import { MOST_HEIGHT_PX, MOST_WIDTH_PX, frameIn, scaleFor, visibleMark } from './minimap-scale.ts'
import { paintMinimap } from './paint-minimap.ts'

const board = { x: 0, y: 0, w: 4480, h: 1200 }

describe('the minimap', () => {
  it('[P199] shows the whole board in its place, and knows the board point under each of its own', () => {
    for (const area of [board, { x: -500, y: 100, w: 300, h: 9000 }]) {
      const scale = scaleFor(area)
      const small = scale.toMap(area)
      expect(small.x).toBeGreaterThanOrEqual(0)
      expect(small.x + small.w).toBeLessThanOrEqual(MOST_WIDTH_PX)
      expect(small.y + small.h).toBeLessThanOrEqual(MOST_HEIGHT_PX)
      const [x, y] = scale.toBoard([small.x + small.w / 2, small.y + small.h / 2])
      expect(x).toBeCloseTo(area.x + area.w / 2)
      expect(y).toBeCloseTo(area.y + area.h / 2)
    }
  })

  it('[P199] keeps what is on the screen within its picture and large enough to be taken', () => {
    expect(frameIn({ x: -50, y: 20, w: 100, h: 40 }, [232, 100])).toEqual({ x: 0, y: 20, w: 50, h: 40 })
    expect(frameIn({ x: 500, y: 20, w: 100, h: 2 }, [232, 100])).toEqual({ x: 224, y: 20, w: 8, h: 8 })
  })

  it('[P199] draws each element once, in its colour, and none too small to be seen', () => {
    const { document } = boardOf(card('a', { department: 'sales' }), note('n', [2000, 0]))
    const fills: { color: unknown; w: number }[] = []
    const canvas = {
      fillStyle: '' as string | CanvasGradient | CanvasPattern,
      strokeStyle: '' as string | CanvasGradient | CanvasPattern,
      lineWidth: 1,
      clearRect: () => undefined,
      strokeRect: () => undefined,
      setTransform: () => undefined,
      fillRect: (_x: number, _y: number, w: number) => void fills.push({ color: canvas.fillStyle, w }),
    }
    const look = {
      scheme: 'light',
      departmentColor: (key: string | null) => (key === 'sales' ? '#009e73' : null),
    } as const
    paintMinimap(canvas, laidOut(document.store), { scale: scaleFor({ ...board, w: 1e6 }), ratio: 1 }, look)
    const marks = fills.slice(-2)
    expect(marks.map(({ color }) => color)).toEqual(['#009e73', '#ecd98a'])
    for (const { w } of marks) expect(w).toBeGreaterThanOrEqual(1.5)
    expect(visibleMark({ x: 10, y: 10, w: 0.5, h: 4 })).toEqual({ x: 9.5, y: 10, w: 1.5, h: 4 })
  })
})
