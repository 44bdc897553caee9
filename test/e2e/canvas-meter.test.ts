import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Figures, measured } from '../load/canvas/measure/meter.ts'
import { openBrowser } from '../support/browser.ts'

const FRAMES = 40
const BLOCKED_MS = 50

let browser: Browser
let page: Page
let cdp: CDPSession

beforeAll(async () => {
  browser = await openBrowser()
  const context = await browser.newContext()
  page = await context.newPage()
  cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  await page.setContent('<div style="position: absolute; width: 50px; height: 50px; background: red"></div>')
})
afterAll(() => browser?.close())

/** Moves a box with each of so many animation frames, and works so long in each. */
const moveBox = (frames: number, workMs: number): Promise<{ figures: Figures; seconds: number }> =>
  measuring(async () => {
    await page.evaluate(
      async ([frames, workMs]) => {
        const box = document.querySelector('div')
        for (let i = 0; i < frames; i++) {
          await new Promise(requestAnimationFrame)
          if (box) box.style.left = `${i}px`
          const end = performance.now() + workMs
          while (performance.now() < end);
        }
        await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
      },
      [frames, workMs] as const,
    )
  })

async function measuring(act: () => Promise<void>): Promise<{ figures: Figures; seconds: number }> {
  let seconds = 0
  const figures = await measured({ page, cdp, watch: null }, async () => {
    const start = performance.now()
    await act()
    seconds = (performance.now() - start) / 1000
  })
  return { figures, seconds }
}

describe('the meter of the canvas', () => {
  // Beside one another: a busy machine slows all of them.
  it('[L7] tells an animation from one that blocks each frame and from a page where nothing changes', async () => {
    const moving = await moveBox(FRAMES, 0)
    const blocked = await moveBox(FRAMES / 2, BLOCKED_MS)
    const still = await measuring(() =>
      page.evaluate(async (frames) => {
        for (let i = 0; i < frames; i++) await new Promise(requestAnimationFrame)
      }, FRAMES),
    )
    const perSecond = moving.figures.framesPerSecond
    expect(perSecond * moving.seconds).toBeLessThan(FRAMES * 1.2)
    expect(still.figures.framesPerSecond).toBeLessThan(perSecond / 4)

    expect(blocked.figures.framesPerSecond).toBeLessThan(Math.min(perSecond / 1.5, 1000 / BLOCKED_MS))
    expect(blocked.figures.msPerFrame).toBeGreaterThan(BLOCKED_MS * 0.9)
    expect(blocked.figures.msPerFrame).toBeGreaterThan(3 * moving.figures.msPerFrame)
    expect(blocked.figures.longestTaskMs).toBeGreaterThanOrEqual(BLOCKED_MS)
  })
})
