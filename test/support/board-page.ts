import type {} from '@wegpunkt/client/scene/probe'
import type { Page } from 'playwright-core'
import { eventually } from './eventually.ts'

export type Spot = { x: number; y: number }

/** The board as `wegpunktProbe.board()` gives it: plain entries, sorted by id. */
export type PlainBoard = {
  stages: [string, Record<string, unknown>][]
  lanes: [string, Record<string, unknown>][]
  elements: [string, Record<string, unknown>][]
  assessments: [string, Record<string, unknown>][]
}

/** A board in a real browser, used as a person uses it: by mouse and keyboard. Needs PROBE=1. */
export class BoardPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(boardId: string): Promise<void> {
    await this.page.goto(`/b/${boardId}`)
    await this.page.waitForFunction(() => window.wegpunktProbe?.painted() === true, null, { timeout: 30_000 })
    await this.until('saved')
  }

  async board(): Promise<PlainBoard> {
    return (await this.page.evaluate(() => window.wegpunktProbe?.board())) as PlainBoard
  }

  /** `saved`, `saving`, `offline` … as the save status says it. */
  async state(): Promise<string> {
    return (await this.page.evaluate(() => window.wegpunktProbe?.status())) ?? 'no board'
  }

  async until(state: string, timeout = 30_000): Promise<void> {
    await this.page.waitForFunction((wanted) => window.wegpunktProbe?.status() === wanted, state, { timeout })
  }

  /** Puts a board point near the middle of the screen at 100 %, and gives where it is in the window. */
  async show(at: Spot): Promise<Spot> {
    const { width, height } = this.page.viewportSize() ?? { width: 1280, height: 800 }
    await this.page.evaluate(([x, y]) => window.wegpunktProbe?.view({ x, y, zoom: 1 }), [
      at.x - width / 3,
      at.y - height / 3,
    ] as const)
    const window_ = await this.page.evaluate(([x, y]) => window.wegpunktProbe?.windowOf({ x, y }), [
      at.x,
      at.y,
    ] as const)
    if (!window_) throw new Error('no board is open')
    return window_
  }

  /** Where an element is in the window, after moving it into sight; null if it is gone. */
  async find(id: string): Promise<Spot | null> {
    const at = await this.page.evaluate((element) => window.wegpunktProbe?.boardCentreOf(element) ?? null, id)
    return at && (await this.show(at))
  }

  async addNote(text: string, at: Spot): Promise<void> {
    await this.place('n', at)
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Escape')
  }

  async addTouchpoint(title: string, at: Spot): Promise<void> {
    await this.place('t', at)
    await this.page.keyboard.type(title)
    await this.page.keyboard.press('Enter')
  }

  /** Appends to an element's text, in place. False if somebody removed it. */
  async typeAtEnd(id: string, text: string): Promise<boolean> {
    const spot = await this.find(id)
    if (!spot) return false
    await this.page.mouse.dblclick(spot.x, spot.y)
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Escape')
    return true
  }

  async drag(id: string, by: Spot): Promise<boolean> {
    const spot = await this.find(id)
    if (!spot) return false
    await this.page.mouse.move(spot.x, spot.y)
    await this.page.mouse.down()
    for (let part = 1; part <= 4; part++)
      await this.page.mouse.move(spot.x + (by.x * part) / 4, spot.y + (by.y * part) / 4)
    await this.page.mouse.up()
    return true
  }

  async remove(id: string): Promise<boolean> {
    const spot = await this.find(id)
    if (!spot) return false
    await this.page.mouse.click(spot.x, spot.y)
    await this.page.keyboard.press('Delete')
    return true
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+z')
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+z')
  }

  /** The id of the one element whose text or title contains the words. */
  async idOf(words: string): Promise<string> {
    return await eventually(async () => {
      const found = textsOf(await this.board()).find(([, text]) => text.includes(words))
      if (!found) throw new Error(`no element says "${words}"`)
      return found[0]
    })
  }

  // Escape first: out of whatever was left open, so that a letter is a shortcut.
  private async place(key: string, at: Spot): Promise<void> {
    await this.page.keyboard.press('Escape')
    const spot = await this.show(at)
    await this.page.mouse.move(spot.x, spot.y)
    await this.page.keyboard.press(key)
    await this.page.mouse.click(spot.x, spot.y)
    await this.page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
  }
}

/** Every text on a board, by the id of its element. */
export const textsOf = (board: PlainBoard): [id: string, text: string][] =>
  board.elements.map(([id, element]) => [id, String(element['title'] ?? element['text'] ?? '')])
