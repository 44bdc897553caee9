import type { Probe } from '@wegpunkt/client/scene/probe'
import type { Page } from 'playwright-core'
import { eventually } from './eventually.ts'

export type Spot = { x: number; y: number }

/** The board as `wegpunktProbe.board()` gives it: plain entries, sorted by id. */
export type PlainBoard = Record<keyof ReturnType<Probe['board']>, [string, Record<string, unknown>][]>

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

  /** The canvas on a phone, which shows the outline first. */
  async openCanvas(boardId: string): Promise<void> {
    await this.open(boardId)
    await this.page.getByRole('button', { name: /^(Show the board|Board zeigen)$/ }).click()
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
    return await this.windowOf(at)
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
    await this.untilTyping()
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

  /** What the canvas says of itself: `tool`, `selectedCount`, `elementCount`, `editing`. */
  async canvas(): Promise<Record<string, string>> {
    const dataset = await this.page.evaluate(() =>
      Object.entries(document.querySelector<HTMLElement>('[data-board-canvas]')?.dataset ?? {}),
    )
    return Object.fromEntries(dataset.map(([key, value]) => [key, value ?? '']))
  }

  /** Left edge, top edge (board pixels) and zoom of what is on the screen. */
  async camera(): Promise<[x: number, y: number, zoom: number]> {
    const { x, y, zoom } = await this.page.evaluate(
      () => window.wegpunktProbe?.camera() ?? { x: 0, y: 0, zoom: 0 },
    )
    return [x, y, zoom].map((value) => Math.round(value * 1_000) / 1_000) as [number, number, number]
  }

  async untilSelected(count: number): Promise<void> {
    await eventually(async () => (await this.canvas())['selectedCount'] === String(count))
  }

  async element(id: string): Promise<Record<string, unknown> | null> {
    return (await this.board()).elements.find(([key]) => key === id)?.[1] ?? null
  }

  async count(): Promise<number> {
    return (await this.board()).elements.length
  }

  /** Selects an element by a click in its middle. */
  async select(id: string): Promise<Spot> {
    const spot = await this.find(id)
    if (!spot) throw new Error(`${id} is gone`)
    await this.page.mouse.click(spot.x, spot.y)
    return spot
  }

  /** Presses at one place in the window, moves in steps to another, and lets go. */
  async pull(from: Spot, to: Spot): Promise<void> {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
    await this.page.mouse.move(to.x, to.y)
    await this.page.mouse.up()
  }

  /** Where a board point is in the window, with what is on the screen now. */
  async windowOf(at: Spot): Promise<Spot> {
    const spot = await this.page.evaluate(([x, y]) => window.wegpunktProbe?.windowOf({ x, y }), [
      at.x,
      at.y,
    ] as const)
    if (!spot) throw new Error('no board is open')
    return spot
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
    await this.untilTyping()
  }

  private async untilTyping(): Promise<void> {
    await this.page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
  }
}

/** Every text on a board, by the id of its element. */
export const textsOf = (board: PlainBoard): [id: string, text: string][] =>
  board.elements.map(([id, element]) => [id, String(element['title'] ?? element['text'] ?? '')])

/** Stages or lanes as they stand on the board. */
export const inOrder = (entries: PlainBoard['stages']): [id: string, name: string][] =>
  entries
    .toSorted(([, a], [, b]) => (String(a['order']) < String(b['order']) ? -1 : 1))
    .map(([id, { name }]) => [id, String(name)])
