import type { CDPSession, Page } from 'playwright-core'
import type { Spot } from './board-page.ts'

/** Fingers and a pen on a page, as the browser would hear them. */
export class Glass {
  private readonly session: CDPSession

  private constructor(session: CDPSession) {
    this.session = session
  }

  static async on(page: Page): Promise<Glass> {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 })
    return new Glass(session)
  }

  async swipe(from: Spot, to: Spot): Promise<void> {
    await this.touch('touchStart', from)
    for (let part = 1; part <= 4; part++)
      await this.touch('touchMove', {
        x: from.x + ((to.x - from.x) * part) / 4,
        y: from.y + ((to.y - from.y) * part) / 4,
      })
    await this.touch('touchEnd')
  }

  /** Two fingers side by side, from one distance to another. */
  async pinch({ x, y }: Spot, apart: number, to: number): Promise<void> {
    const pair = (distance: number): Spot[] => [
      { x: x - distance / 2, y },
      { x: x + distance / 2, y },
    ]
    await this.touch('touchStart', ...pair(apart))
    for (let part = 1; part <= 4; part++)
      await this.touch('touchMove', ...pair(apart + ((to - apart) * part) / 4))
    await this.touch('touchEnd')
  }

  /** A finger that rests, and is lifted. */
  async rest(at: Spot, ms: number): Promise<void> {
    await this.touch('touchStart', at)
    await new Promise((resolve) => setTimeout(resolve, ms))
    await this.touch('touchEnd')
  }

  /** All of it is handed over at once: a busy machine would make two taps of it. */
  async doubleTap(at: Spot): Promise<void> {
    const taps = [0, 1].flatMap(() => [this.touch('touchStart', at), this.touch('touchEnd')])
    await Promise.all(taps)
  }

  /** A stroke of a pen that is pressed so hard (0 … 1). */
  async write(from: Spot, to: Spot, force: number): Promise<void> {
    const pen = { button: 'left', buttons: 1, pointerType: 'pen', force, clickCount: 1 } as const
    await this.session.send('Input.dispatchMouseEvent', { ...pen, type: 'mousePressed', ...from })
    for (let part = 1; part <= 6; part++) {
      const x = from.x + ((to.x - from.x) * part) / 6
      const y = from.y + ((to.y - from.y) * part) / 6
      await this.session.send('Input.dispatchMouseEvent', { ...pen, type: 'mouseMoved', x, y })
    }
    await this.session.send('Input.dispatchMouseEvent', { ...pen, type: 'mouseReleased', buttons: 0, ...to })
  }

  private async touch(type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Spot[]): Promise<void> {
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id, radiusX: 12, radiusY: 12 }))
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}
