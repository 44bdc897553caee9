import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../../../support/browser.ts'
import type { Moves } from '../board/note-grid.ts'
import type { Contestant, ContestantName, Seat } from './contestant.ts'
import type { PageServer } from './page-server.ts'
import { openWindowSeat } from './window-seat.ts'

/** A canvas that draws the notes and does nothing else. */
export const bareCanvas = (server: PageServer, name: 'sprites' | 'tiles'): Contestant => ({
  name,
  zoomWheel: { turns: 60, deltaY: (Math.LN10 * 100) / 60 },
  openSeat: () => seatOf(server, `/bare.html${name === 'tiles' ? '?tiles' : ''}`),
  site: null,
  close: () => Promise.resolve(),
})

/** Excalidraw with its own fonts and its usual interface, without a server to keep what is drawn. */
export async function openExcalidraw(server: PageServer): Promise<Contestant> {
  await writeFile(join(server.folder, 'elements.json'), await elementsMadeIn(server))
  return {
    name: 'excalidraw',
    // One pixel is one per cent, however far it is zoomed.
    zoomWheel: { turns: 60, deltaY: 1.5 },
    openSeat: () => seatOf(server, '/excalidraw.html'),
    site: null,
    close: () => Promise.resolve(),
  }
}

export const besideNames: readonly ContestantName[] = ['excalidraw', 'sprites', 'tiles']

async function seatOf({ origin }: PageServer, path: string): Promise<Seat> {
  let page: Page | null = null
  const seat = await openWindowSeat({
    origin,
    path,
    cookie: null,
    moveRemotely(moves: Moves) {
      // Whoever sends does not wait until a page has caught up.
      void page?.evaluate((moves) => window.benchProbe?.moveNotes(moves), moves).catch(() => undefined)
    },
  })
  page = seat.page
  return seat
}

/** The elements as a file holds them, text broken into lines with the page's own fonts. */
async function elementsMadeIn({ origin }: PageServer): Promise<string> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(`${origin}/excalidraw.html?make`)
    await page.waitForFunction(() => window.makeElements !== undefined)
    return await page.evaluate(() => window.makeElements?.() ?? '')
  } finally {
    await browser.close()
  }
}
