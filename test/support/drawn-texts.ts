import type { Page } from 'playwright-core'
import { eventually } from './eventually.ts'
import type { Spot } from './board-page.ts'

declare global {
  interface Window {
    drawnTexts?: Map<string, { x: number; y: number; at: number }>
  }
}

/**
 * Remembers where each text was last drawn in the window: what a person reads there is in no document. The board is
 * painted into tiles and what is in a hand into pictures, so a text goes along when its canvas is copied.
 */
export async function watchDrawnTexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type At = { x: number; y: number }
    const seen = new Map<string, At & { at: number }>()
    window.drawnTexts = seen
    const inCanvas = new WeakMap<HTMLCanvasElement, Map<string, At>>()
    const textsOf = (canvas: HTMLCanvasElement): Map<string, At> => {
      const texts = inCanvas.get(canvas) ?? new Map<string, At>()
      inCanvas.set(canvas, texts)
      return texts
    }
    const note = (canvas: HTMLCanvasElement, text: string, { x, y }: At): void => {
      textsOf(canvas).set(text, { x, y })
      if (!canvas.isConnected) return
      const { left, top, width } = canvas.getBoundingClientRect()
      const scale = width / canvas.width || 1
      seen.set(text, { x: left + x * scale, y: top + y * scale, at: performance.now() })
    }
    const { prototype } = CanvasRenderingContext2D
    // oxlint-disable-next-line typescript/unbound-method -- all three are called with the canvas below
    const { fillText, fillRect, drawImage } = prototype
    prototype.fillText = function write(text, x, y, ...rest) {
      note(this.canvas, text, this.getTransform().transformPoint({ x, y }))
      fillText.call(this, text, x, y, ...rest)
    }
    // What is painted over is not there any more.
    prototype.fillRect = function cover(x, y, w, h) {
      const from = this.getTransform().transformPoint({ x, y })
      const to = this.getTransform().transformPoint({ x: x + w, y: y + h })
      const texts = textsOf(this.canvas)
      for (const [text, at] of texts)
        if (at.x >= from.x && at.x < to.x && at.y >= from.y && at.y < to.y) texts.delete(text)
      fillRect.call(this, x, y, w, h)
    }
    prototype.drawImage = function copy(this: CanvasRenderingContext2D, ...args: unknown[]) {
      const [source, ...numbers] = args as [unknown, ...number[]]
      if (source instanceof HTMLCanvasElement) {
        const whole = [0, 0, source.width, source.height]
        const [sx = 0, sy = 0, sw = 1, sh = 1, x = 0, y = 0, w = sw, h = sh] =
          numbers.length === 8 ? numbers : [...whole, ...numbers]
        for (const [text, at] of textsOf(source)) {
          const [across, down] = [(at.x - sx) / sw, (at.y - sy) / sh]
          if (across < 0 || across > 1 || down < 0 || down > 1) continue
          note(this.canvas, text, this.getTransform().transformPoint({ x: x + across * w, y: y + down * h }))
        }
      }
      Reflect.apply(drawImage, this, args)
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
