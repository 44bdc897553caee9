import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Account, createBoard } from '../support/account.ts'
import { BoardPage, type Spot } from '../support/board-page.ts'
import type { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { Glass } from '../support/glass.ts'
import { watchInk } from '../support/inked.ts'
import { type Accounts, openTwoPeople, untilSame } from '../support/two-people.ts'

let company: Company
let accounts: Accounts
let board: string
let ann: BoardPage
let bob: BoardPage

/** Beside the grid, where nothing else lies. */
const HERE: Spot = { x: 2_640, y: 304 }

beforeAll(async () => {
  ;({ company, accounts } = await openTwoPeople())
})
beforeEach(async () => {
  board = await createBoard(accounts[0])
  ann = await opened(accounts[0])
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

async function opened(who: Account): Promise<BoardPage> {
  const page = new BoardPage((await company.stayingOf(who, { locale: 'en' })).page)
  await page.open(board)
  await page.show(HERE)
  return page
}

const ofKind = async (page: BoardPage, kind: string): Promise<[string, Record<string, unknown>][]> =>
  (await page.board()).elements.filter(([, element]) => element['kind'] === kind)

/** Draws a level line with the broad pen, and holds it. */
async function drawLine({ page }: BoardPage, { x, y }: Spot): Promise<void> {
  await page.keyboard.press('p')
  await page.getByRole('button', { name: 'Line width: Broad' }).click()
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 1; i <= 20; i++) await page.mouse.move(x + 12 * i, y)
}

describe('two people draw', () => {
  beforeEach(async () => {
    bob = await opened(accounts[1])
  })
  afterEach(() => untilSame([ann, bob]))

  it('[P187] a stroke is seen by the other while it is drawn, and stays without a flicker', async () => {
    const at = await ann.windowOf(HERE)
    // On the line, above the tip of Ann's pointer, which comes by a little later.
    const spot = { x: at.x + 60, y: at.y - 3 }
    const [annSees, bobSees] = await Promise.all([ann, bob].map((page) => watchInk(page.page, spot)))
    await drawLine(ann, at)
    await eventually(async () => expect(await bobSees?.()).toEqual(['light', 'dark']))
    expect((await bob.board()).elements).toEqual([])
    await ann.page.mouse.up()
    await eventually(async () => expect(await ofKind(bob, 'ink')).toHaveLength(1))
    // Longer than a stroke that never arrives is kept.
    await bob.page.waitForTimeout(800)
    expect(await annSees?.()).toEqual(['light', 'dark'])
    expect(await bobSees?.()).toEqual(['light', 'dark'])
    await ann.undo()
    await eventually(async () => expect((await bob.board()).elements).toEqual([]))
    await eventually(async () => expect(await bobSees?.()).toEqual(['light', 'dark', 'light']))
  })

  it('[P188] what one erases while another moves it is gone for both', async () => {
    const at = await ann.windowOf(HERE)
    await drawLine(ann, at)
    await ann.page.mouse.up()
    await eventually(async () => expect(await ofKind(bob, 'ink')).toHaveLength(1))
    await bob.page.mouse.move(at.x + 60, at.y)
    await bob.page.mouse.down()
    await bob.page.mouse.move(at.x + 60, at.y + 40)
    await bob.page.mouse.move(at.x + 60, at.y + 120)
    await ann.page.keyboard.press('e')
    await ann.pull({ x: at.x + 100, y: at.y - 40 }, { x: at.x + 100, y: at.y + 60 })
    await eventually(async () => expect((await bob.board()).elements).toEqual([]))
    await bob.page.mouse.up()
    await untilSame([ann, bob])
    expect((await ann.board()).elements).toEqual([])
  })

  it('[P189] one drags a frame, the other what is in it, and both end equal', async () => {
    await ann.addNote('inside', { x: HERE.x + 100, y: HERE.y + 100 })
    const at = await ann.show(HERE)
    await ann.page.keyboard.press('f')
    await ann.pull(at, { x: at.x + 320, y: at.y + 240 })
    await ann.page.keyboard.press('Enter')
    const note = await bob.idOf('inside')
    const [frame] = (await ofKind(ann, 'frame')).map(([id]) => id)
    await eventually(async () => expect(await bob.element(note)).toMatchObject({ frame }))

    const there = await bob.show(HERE)
    await ann.page.mouse.move(at.x + 10, at.y - 10)
    await ann.page.mouse.down()
    await bob.page.mouse.move(there.x + 100, there.y + 100)
    await bob.page.mouse.down()
    for (let i = 1; i <= 4; i++) {
      await ann.page.mouse.move(at.x + 10 + 20 * i, at.y - 10 + 8 * i)
      await bob.page.mouse.move(there.x + 100 + 16 * i, there.y + 100 + 4 * i)
    }
    await Promise.all([ann, bob].map((page) => page.page.mouse.up()))
    await untilSame([ann, bob])
    const after = await ann.board()
    expect(await ann.element(frame ?? '')).toMatchObject({ at: [HERE.x + 80, HERE.y + 32] })
    expect(await ann.element(note)).toMatchObject({ frame })
    await Promise.all([ann, bob].map((page) => page.open(board)))
    expect([await ann.board(), await bob.board()]).toEqual([after, after])
  })
})

describe('the tools', () => {
  it('[P190] fit with their options on 640 pixels, and can be reached by keys', async () => {
    const { page } = ann
    await page.setViewportSize({ width: 640, height: 480 })
    await page.keyboard.press('p')
    const bars = [
      page.getByRole('toolbar', { name: 'Tools' }),
      page.getByRole('toolbar', { name: 'Pen and eraser' }),
    ]
    for (const bar of bars) {
      for (const button of await bar.getByRole('button').all()) {
        const box = await button.boundingBox()
        expect(box && box.x >= 0 && box.x + box.width <= 640).toBe(true)
      }
    }
    const zoom = await page.getByRole('group', { name: 'Zoom' }).boundingBox()
    const options = await bars[1]?.boundingBox()
    expect(
      zoom && options && (options.y + options.height <= zoom.y || zoom.x + zoom.width <= options.x),
    ).toBe(true)
    await page.getByRole('button', { name: 'Frame' }).focus()
    const blue = page.getByRole('button', { name: 'Blue' })
    for (let i = 0; i < 8 && !(await blue.evaluate((it) => it === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await blue.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Escape')
    expect((await ann.canvas())['tool']).toBe('select')
  })

  it('[P191] on glass one finger moves the board, two zoom, a double tap edits, a pen draws', async () => {
    await ann.addNote('on glass', { x: HERE.x + 300, y: HERE.y })
    const note = await ann.show({ x: HERE.x + 300, y: HERE.y })
    const glass = await Glass.on(ann.page)
    const empty = { x: note.x - 200, y: note.y + 200 }
    const noteAt = { x: HERE.x + 300, y: HERE.y }
    await glass.swipe(empty, { x: empty.x + 60, y: empty.y + 30 })
    expect(await ann.windowOf(noteAt)).toEqual({ x: note.x + 60, y: note.y + 30 })
    await glass.pinch(empty, 60, 120)
    expect((await ann.windowOf(noteAt)).x - empty.x).toBeCloseTo(2 * (note.x + 60 - empty.x), 0)
    for (const place of [await ann.show(noteAt), empty]) {
      await glass.rest(place, 900)
      await ann.page.waitForTimeout(400)
      expect(await ann.page.getByRole('menu').isVisible()).toBe(true)
      await ann.page.keyboard.press('Escape')
    }
    await glass.doubleTap(await ann.show({ x: HERE.x + 300, y: HERE.y }))
    await ann.page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
    await ann.page.keyboard.press('Escape')
    await ann.page.keyboard.press('p')
    await glass.write(empty, { x: empty.x + 120, y: empty.y + 20 }, 0.9)
    const [ink] = await ofKind(ann, 'ink')
    expect(
      Math.max(...((ink?.[1]['points'] ?? []) as number[]).filter((_, i) => i % 3 === 2)),
    ).toBeGreaterThan(0.8)
    // The hand is lifted, and from now on the pen is what draws.
    await ann.page.waitForTimeout(600)
    await glass.swipe(empty, { x: empty.x + 60, y: empty.y })
    expect(await ofKind(ann, 'ink')).toHaveLength(1)
  })
})
