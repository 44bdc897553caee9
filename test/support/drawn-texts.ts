import type { Page } from 'playwright-core'
import { eventually } from './eventually.ts'
import type { Spot } from './board-page.ts'

declare global {
  interface Window {
    drawnTexts?: Map<string, { x: number; y: number; at: number }>
  }
}

/** Remembers where each text was last drawn on a canvas: what a person reads there is in no document. */
export async function watchDrawnTexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const texts = new Map<string, { x: number; y: number; at: number }>()
    window.drawnTexts = texts
    // oxlint-disable-next-line typescript/unbound-method -- called with the canvas below
    const draw = CanvasRenderingContext2D.prototype.fillText
    CanvasRenderingContext2D.prototype.fillText = function fillText(text, x, y, ...rest) {
      const point = this.getTransform().transformPoint({ x, y })
      const { left, top, width } = this.canvas.getBoundingClientRect()
      const scale = width / this.canvas.width || 1
      texts.set(text, { x: left + point.x * scale, y: top + point.y * scale, at: performance.now() })
      draw.call(this, text, x, y, ...rest)
    }
  })
}

/** Waits until a text is drawn near a place of the window (its beginning, give or take `within` pixels). */
export async function untilDrawn(page: Page, text: string, near: Spot, within = 24): Promise<void> {
  await eventually(async () => {
    const found = await page.evaluate((wanted) => window.drawnTexts?.get(wanted) ?? null, text)
    const far = found ? Math.hypot(found.x - near.x, found.y - near.y) : Number.POSITIVE_INFINITY
    if (far > within)
      throw new Error(`"${text}" is drawn at ${JSON.stringify(found)}, not at ${JSON.stringify(near)}`)
    return true
  })
}

/** Where a text was last drawn, in the window. */
export async function drawnAt(page: Page, text: string): Promise<Spot> {
  return await eventually(async () => {
    const found = await page.evaluate((wanted) => window.drawnTexts?.get(wanted), text)
    if (!found) throw new Error(`"${text}" is not drawn`)
    return found
  })
}
