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
  it('[L7] counts the frames of an animation that is known', async () => {
    const { figures, seconds } = await moveBox(FRAMES, 0)
    const frames = figures.framesPerSecond * seconds
    expect(frames).toBeGreaterThan(FRAMES * 0.8)
    expect(frames).toBeLessThan(FRAMES * 1.2)
  })

  it('[L7] counts no frames where animation frames are asked for and nothing changes', async () => {
    const { figures } = await measuring(() =>
      page.evaluate(async () => {
        for (let i = 0; i < 40; i++) await new Promise(requestAnimationFrame)
      }),
    )
    expect(figures.framesPerSecond).toBeLessThan(5)
  })

  it('[L7] finds a page slow that blocks each frame', async () => {
    const { figures } = await moveBox(FRAMES / 2, BLOCKED_MS)
    expect(figures.framesPerSecond).toBeLessThan(1000 / BLOCKED_MS)
    expect(figures.msPerFrame).toBeGreaterThan(BLOCKED_MS * 0.9)
    expect(figures.longestTaskMs).toBeGreaterThanOrEqual(BLOCKED_MS)
  })
})
