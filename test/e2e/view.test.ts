import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { BoardPage, type Spot, inOrder } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

let company: Company
let ann: Account
let board: BoardPage
let page: Page

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
})
beforeEach(async () => {
  ;({ page } = await company.stayingOf(ann, { locale: 'en' }))
  board = new BoardPage(page)
  await board.open(await createBoard(ann))
})
afterEach(async () => {
  await board.until('saved')
  await company.endTest()
})
afterAll(() => company?.close())

const stages = async (): Promise<string[]> => inOrder((await board.board()).stages).map(([, name]) => name)
const lanes = async (): Promise<unknown[]> => {
  const all = (await board.board()).lanes
  return inOrder(all).map(([id, name]) => name || all.find(([key]) => key === id)?.[1]['kind'])
}

async function fromMenu(head: string, entry: string): Promise<void> {
  // Heads that are out of sight cannot be pointed at.
  await page.keyboard.press('Shift+1')
  const button = page.getByRole('button', { name: head, exact: true })
  await button.hover()
  await button.click()
  // The menu before may still be fading.
  await page.getByRole('menu', { name: head }).getByRole('menuitem', { name: entry, exact: true }).click()
}

describe('stages and lanes', () => {
  it('[P130] stages are added, renamed, moved by menu and by hand, and removed', async () => {
    const bar = page.getByRole('toolbar', { name: 'Stages' })
    await bar.getByRole('button', { name: 'Notice', exact: true }).dblclick()
    await page.getByLabel('Name of the stage').fill('See the advert')
    await page.keyboard.press('Enter')
    await fromMenu('Menu of the stage See the advert', 'Add a stage after')
    await page.getByLabel('Name of the stage').fill('Ask a friend')
    await page.keyboard.press('Enter')
    await eventually(async () =>
      expect(await stages()).toEqual([
        'See the advert',
        'Ask a friend',
        'Compare',
        'Buy',
        'Use',
        'Recommend',
      ]),
    )
    await fromMenu('Menu of the stage Compare', 'Move left')
    await eventually(async () =>
      expect((await stages()).slice(0, 3)).toEqual(['See the advert', 'Compare', 'Ask a friend']),
    )

    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+0')
    await board.show({ x: 300, y: 300 })
    const head = await middle('Compare')
    const target = await middle('See the advert')
    await board.pull(head, { x: target.x - 150, y: target.y })
    await eventually(async () => expect((await stages())[0]).toBe('Compare'))
    await board.undo()
    await eventually(async () => expect((await stages())[0]).toBe('See the advert'))

    // An empty stage goes at once; a toast brings it back.
    await fromMenu('Menu of the stage Ask a friend', 'Remove the stage')
    await eventually(async () => expect(await stages()).toHaveLength(5))
    await page.getByText('Stage “Ask a friend” removed').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await eventually(async () => expect(await stages()).toHaveLength(6))
  })

  it('[P131] a stage with content asks what becomes of it', async () => {
    await board.addTouchpoint('Advert', { x: 240, y: 460 })
    await board.addTouchpoint('Review', { x: 700, y: 460 })
    const id = await board.idOf('Advert')
    const nameOfStage = async (): Promise<unknown> => {
      const stage = (await board.element(id))?.['stage']
      return (await board.board()).stages.find(([key]) => key === stage)?.[1]['name']
    }
    await board.show({ x: 300, y: 300 })
    await fromMenu('Menu of the stage Notice', 'Remove the stage')
    await page.getByText('There is one element in it.').waitFor()
    await page.getByRole('button', { name: 'Cancel' }).last().click()
    await fromMenu('Menu of the stage Notice', 'Remove the stage')
    await page.getByRole('button', { name: 'Move the content to “Compare”' }).click()
    await eventually(async () => expect(await nameOfStage()).toBe('Compare'))
    await fromMenu('Menu of the stage Compare', 'Remove the stage')
    await page.getByText('There are 2 elements in it.').waitFor()
    await page.getByRole('button', { name: 'Remove the content too' }).click()
    await eventually(async () => expect(await board.count()).toBe(0))
    expect(await stages()).toEqual(['Buy', 'Use', 'Recommend'])
    await page.keyboard.press('Control+z')
    await eventually(async () => expect(await board.count()).toBe(2))
    expect(await nameOfStage()).toBe('Compare')
  })

  it('[P132] lanes are added, renamed, moved and removed', async () => {
    const before = await lanes()
    await board.show({ x: 300, y: 1_100 })
    await page.getByRole('button', { name: 'Add a lane at the end', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Lane with a name of its own' }).click()
    await page.getByLabel('Name of the lane').fill('Partners')
    await page.keyboard.press('Enter')
    await eventually(async () => expect(await lanes()).toEqual([...before, 'Partners']))
    await fromMenu('Menu of the lane Partners', 'Move up')
    await eventually(async () => expect((await lanes()).at(-2)).toBe('Partners'))
    await fromMenu('Menu of the lane Partners', 'Rename')
    await page.getByLabel('Name of the lane').fill('Dealers')
    await page.keyboard.press('Enter')
    await eventually(async () => expect((await lanes()).at(-2)).toBe('Dealers'))
    await fromMenu('Menu of the lane Dealers', 'Remove the lane')
    await eventually(async () => expect(await lanes()).toEqual(before))
  })
})

describe('the view', () => {
  it('[P133] wheel and keys zoom around a point, and one key shows the whole board', async () => {
    await page.mouse.move(500, 400)
    const [x, y, zoom] = await board.camera()
    const canvas = await page.locator('[data-board-canvas]').boundingBox()
    if (!canvas) throw new Error('there is no canvas')
    const under = ([left, top, scale]: [number, number, number]): Spot => ({
      x: left + (500 - canvas.x) / scale,
      y: top + (400 - canvas.y) / scale,
    })
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -100)
    await page.keyboard.up('Control')
    await eventually(async () => (await board.camera())[2] > zoom)
    const closer = await board.camera()
    expect(under(closer).x).toBeCloseTo(under([x, y, zoom]).x, 0)
    expect(under(closer).y).toBeCloseTo(under([x, y, zoom]).y, 0)
    await page.mouse.wheel(120, 80)
    await eventually(async () => (await board.camera())[0] > closer[0])

    await page.keyboard.press('Shift+Digit0')
    await eventually(async () => expect((await board.camera())[2]).toBe(1))
    await page.keyboard.press('+')
    await eventually(async () => expect((await board.camera())[2]).toBe(1.25))
    await page.getByRole('button', { name: 'Zoom: 125%' }).waitFor()
    await page.keyboard.press('-')
    await page.keyboard.press('Shift+Digit1')
    // It glides there.
    await eventually(async () => {
      const [left, top, scale] = await board.camera()
      expect(Math.max(left, top)).toBeLessThanOrEqual(0)
      // All five stages are on the screen.
      expect(canvas.width / scale + left).toBeGreaterThan(5 * 448)
      return true
    })
  })

  it('[P134] the hand and the space bar move the board, and the heads stay in view with their columns', async () => {
    await page.keyboard.press('Shift+Digit0')
    await page.keyboard.press('h')
    const before = await board.camera()
    await board.pull({ x: 700, y: 500 }, { x: 600, y: 420 })
    await eventually(async () => expect((await board.camera())[0]).toBeCloseTo(before[0] + 100, 0))
    expect((await board.camera())[1]).toBeCloseTo(before[1] + 80, 0)
    await page.keyboard.press('v')
    await page.keyboard.down('Space')
    await board.pull({ x: 700, y: 500 }, { x: 500, y: 300 })
    await page.keyboard.up('Space')
    await eventually(async () => expect((await board.camera())[0]).toBeCloseTo(before[0] + 300, 0))
    expect((await board.canvas())['tool']).toBe('select')
    expect(await board.count()).toBe(0)

    const bar = await page.getByRole('toolbar', { name: 'Stages' }).boundingBox()
    const head = await page.locator('[data-head]', { hasText: 'Compare' }).first().boundingBox()
    const column = await board.windowOf({ x: 448, y: 0 })
    expect(bar?.y).toBeLessThan(60)
    expect(head?.x).toBeCloseTo(column.x, 0)
    const lane = await page.getByRole('toolbar', { name: 'Lanes' }).boundingBox()
    expect(lane?.x).toBe(0)
  })
})

describe('help', () => {
  it('[P135] ? opens the sheet of all shortcuts, Escape closes it and nothing else', async () => {
    await board.addNote('a note', { x: 240, y: 300 })
    await board.select(await board.idOf('a note'))
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.waitFor()
    const names = ['Touchpoint', 'Duplicate', 'Show the whole board', 'Next element, in the customer’s order']
    for (const name of [
      ...names,
      'Double-click on an element',
      'Hold Space and drag, two fingers or mouse wheel',
    ])
      await sheet.getByText(name, { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    await board.untilSelected(1)
  })

  it('[P136] the context menu opens by the right button and by key, with what fits what is there', async () => {
    await board.addNote('a note', { x: 240, y: 300 })
    const spot = await board.find(await board.idOf('a note'))
    if (!spot) throw new Error('the note is gone')
    await page.mouse.click(spot.x, spot.y, { button: 'right' })
    await page.getByRole('menuitem', { name: /^Duplicate/ }).click()
    await eventually(async () => expect(await board.count()).toBe(2))
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: /^Delete/ }).click()
    await eventually(async () => expect(await board.count()).toBe(1))
    await page.mouse.click(spot.x + 300, spot.y + 200, { button: 'right' })
    await page.getByRole('menuitem', { name: /^Select all/ }).click()
    await board.untilSelected(1)
  })
})

async function middle(name: string): Promise<Spot> {
  const box = await page
    .getByRole('toolbar', { name: 'Stages' })
    .getByRole('button', { name, exact: true })
    .boundingBox()
  if (!box) throw new Error(`there is no head ${name}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

it('[P391] what a button is shows while the pointer rests on it or the keyboard leads to it, and takes no key', async () => {
  const hint = page.getByRole('tooltip')
  const search = page.getByRole('button', { name: 'Search the board', exact: true })
  await search.hover()
  await hint.getByText('Search the board ·').waitFor()
  await page.mouse.move(700, 500)
  await hint.waitFor({ state: 'detached' })
  const before = await areaOf(search)
  await search.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await hint.getByText('Search the board ·').waitFor()
  const [bubble, button] = await Promise.all([areaOf(hint), areaOf(search)])
  expect(button).toEqual(before)
  // Inside of the window, and not over what it is about.
  expect(bubble.y >= button.y + button.height || bubble.y + bubble.height <= button.y).toBe(true)
  expect(bubble.x + bubble.width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  await page.keyboard.press('Escape')
  await hint.waitFor({ state: 'detached' })
})

async function areaOf(shown: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const area = await shown.boundingBox()
  if (!area) throw new Error('it is not on the screen')
  return area
}
