import { describe, expect, it } from 'vitest'
import { note } from '../../editor/testing/boards.ts'
import { editorOn } from '../../editor/testing/editors.ts'
import { laidOut } from '../../editor/place/laid-out.ts'
import { contrast } from '../../ui/readable-on.ts'
import type { Canvas } from '../paint/brush.ts'
import { sceneTheme } from '../theme.ts'
import { createFoundPainter } from './paint-found.ts'

/** A canvas that keeps how far from each other line and middle of what is stroked are, and what is filled. */
function recording() {
  const rects: { x: number; y: number; w: number; h: number; width: number }[] = []
  let path = { x: 0, y: 0, w: 0, h: 0 }
  let fills = 0
  const canvas = {
    lineWidth: 1,
    beginPath: () => undefined,
    setLineDash: () => undefined,
    roundRect: (x: number, y: number, w: number, h: number) => (path = { x, y, w, h }),
    stroke: () => rects.push({ ...path, width: canvas.lineWidth }),
    fill: () => fills++,
    fillRect: () => fills++,
  }
  return { canvas: canvas as unknown as Canvas, rects, fills: () => fills }
}

describe.each(['light', 'dark'] as const)('what a search found, %s', (scheme) => {
  const theme = sceneTheme(scheme)

  it('[C81] is marked outside of it, so that its colours and its text stay as they are', () => {
    const { editor } = editorOn(note('n', [100, 100]))
    const { canvas, rects, fills } = recording()
    const found = { places: [{ at: 'element', id: 'n' }], active: 0 } as const
    const seen = { zoom: 1, visible: { x: 0, y: 0, w: 1000, h: 1000 } }
    createFoundPainter()(canvas, found, laidOut(editor.document.store), seen, theme)
    expect(fills()).toBe(0)
    expect(rects.length).toBeGreaterThan(0)
    for (const { x, y, w, h, width } of rects) {
      expect(Math.max(x, y) + width / 2).toBeLessThanOrEqual(100)
      expect(Math.min(x + w, y + h) - width / 2).toBeGreaterThanOrEqual(220)
    }
  })

  it('[C81] by a line that stands out from cards, notes and the ground', () => {
    const papers = Object.values(theme.note).map(({ fill }) => fill)
    for (const ground of [theme.canvas, theme.grid.surface, theme.card.fill, ...papers])
      expect(contrast(theme.accent, ground)).toBeGreaterThanOrEqual(3)
  })
})
