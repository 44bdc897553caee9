import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { openBrowser, openPerson } from '../../../support/browser.ts'
import type { Moves, Spot } from '../board/note-grid.ts'
import type { Seat } from './contestant.ts'

export const WINDOW = { width: 1600, height: 900 } as const
const PAINT_TIMEOUT_MS = 90_000
/** What a page still does after it has shown something else is not what is measured next. */
const SETTLE_MS = 400
/** Nothing but this machine can be reached. */
const LOOPBACK_ONLY = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'

export type Place = {
  readonly origin: string
  readonly path: string
  readonly cookie: string | null
  moveRemotely(moves: Moves): void
}

/** A browser of its own with one window, in which `place` can be opened. */
export async function openWindowSeat(place: Place): Promise<Seat> {
  const browser = await openBrowser([LOOPBACK_ONLY])
  try {
    const { page, context } = await openPerson(browser, 'Ann', place.origin, place.cookie, {
      locale: 'en',
      ...WINDOW,
    })
    await page.addInitScript(noteWhenPainted)
    const cdp = await context.newCDPSession(page)
    await cdp.send('Performance.enable')
    return new WindowSeat(place, { browser, page, cdp })
  } catch (error) {
    await browser.close()
    throw error
  }
}

class WindowSeat implements Seat {
  readonly page: Page
  readonly cdp: CDPSession
  watch: Seat['watch'] = null
  readonly #browser: Browser
  readonly #place: Place

  constructor(place: Place, { browser, page, cdp }: { browser: Browser; page: Page; cdp: CDPSession }) {
    this.#place = place
    this.#browser = browser
    this.page = page
    this.cdp = cdp
  }

  async navigate(): Promise<number> {
    await this.page.goto(this.#place.path, { waitUntil: 'commit' })
    await this.page.waitForFunction(() => window.paintedAfterMs !== undefined, null, {
      timeout: PAINT_TIMEOUT_MS,
      polling: 100,
    })
    return await this.page.evaluate(() => window.paintedAfterMs ?? Number.NaN)
  }

  async view(to: Spot & { zoom: number }): Promise<void> {
    await this.page.evaluate((to) => (window.benchProbe ?? window.wegpunktProbe)?.view(to), to)
    await this.page.waitForFunction(() => (window.benchProbe ?? window.wegpunktProbe)?.painted() === true)
    await sleep(SETTLE_MS)
  }

  async zoom(): Promise<number> {
    return await this.page.evaluate(() => (window.benchProbe ?? window.wegpunktProbe)?.zoom() ?? Number.NaN)
  }

  async centreOf(id: string): Promise<Spot> {
    const spot = await this.page.evaluate(
      (id) => (window.benchProbe ?? window.wegpunktProbe)?.centreOf(id) ?? null,
      id,
    )
    if (!spot) throw new Error(`${id} is not on the board`)
    return spot
  }

  async deselect(): Promise<void> {
    await this.page.evaluate(() => (window.benchProbe ?? window.wegpunktProbe)?.deselect())
  }

  moveRemotely(moves: Moves): void {
    this.#place.moveRemotely(moves)
  }

  async close(): Promise<void> {
    await this.#browser.close()
  }
}

/** Runs in the page. Asks seldom enough not to be what keeps the page busy. */
function noteWhenPainted(): void {
  const EVERY_MS = 10
  const ask = (): void => {
    if ((window.benchProbe ?? window.wegpunktProbe)?.painted() !== true) {
      setTimeout(ask, EVERY_MS)
      return
    }
    // What was drawn is on the screen with the frame after this one.
    requestAnimationFrame(() => setTimeout(() => (window.paintedAfterMs = performance.now())))
  }
  if (window.top === window) ask()
}
