import type { Page } from 'playwright-core'
import type { Spot } from './board-page.ts'

/**
 * Watches one place of the window, frame by frame: whether something dark is painted there. Answers what was seen
 * since, without repetitions: `light`, `dark`, `light` is a flicker.
 */
export async function watchInk(page: Page, { x, y }: Spot): Promise<() => Promise<string[]>> {
  await page.evaluate(
    ([left, top]) => {
      const seen: string[] = []
      const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
      const look = (): void => {
        requestAnimationFrame(look)
        if (!probe) return
        probe.canvas.width = 1
        probe.canvas.height = 1
        for (const canvas of document.querySelectorAll<HTMLCanvasElement>('[data-board-canvas] canvas')) {
          if (canvas.style.display === 'none') continue
          const box = canvas.getBoundingClientRect()
          const scale = canvas.width / box.width
          probe.drawImage(canvas, (left - box.left) * scale, (top - box.top) * scale, 1, 1, 0, 0, 1, 1)
        }
        const [red = 255] = probe.getImageData(0, 0, 1, 1).data
        const now = red < 100 ? 'dark' : 'light'
        if (seen.at(-1) !== now) seen.push(now)
      }
      look()
      Object.assign(window, { inkSeen: seen })
    },
    [x, y] as const,
  )
  return () => page.evaluate(() => [...(window as unknown as { inkSeen: string[] }).inkSeen])
}
