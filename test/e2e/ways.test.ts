import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

let company: Company
let ann: Account

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
})
afterAll(() => company?.close())

type Box = { x: number; y: number; width: number; height: number } | null
const meet = (a: Box, b: Box): boolean =>
  a !== null &&
  b !== null &&
  a.x < b.x + b.width &&
  b.x < a.x + a.width &&
  a.y < b.y + b.height &&
  b.y < a.y + a.height

it('[P373] tools, slides, texts and settings are found where one looks for them', async () => {
  const { page } = await company.stayingOf(ann, { locale: 'en' })
  const board = new BoardPage(page)
  await board.open(await createBoard(ann))

  // The name of a tool does not cover what the tool has called up.
  const shape = page.getByRole('button', { name: 'Shape', exact: true })
  await shape.click()
  await page.mouse.move(700, 300)
  await shape.hover()
  const hint = page.getByRole('tooltip')
  await hint.waitFor()
  expect(meet(await hint.boundingBox(), await page.getByRole('toolbar').last().boundingBox())).toBe(false)
  await page.keyboard.press('v')
  await page.locator('[data-board-canvas]').focus()

  // From note to note by Tab.
  await board.addNote('First', { x: 700, y: 460 })
  const first = await board.idOf('First')
  await board.typeAtEnd(first, ' of all')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
  await page.keyboard.press('Tab')
  await page.keyboard.type('Second')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Third')
  await page.keyboard.press('Escape')
  await eventually(async () => expect(await board.count()).toBe(3))
  await board.undo()
  await board.undo()
  await eventually(async () => expect(await board.count()).toBe(2))
  await board.idOf('Second')

  // A setting by another name of it.
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('night mode')
  await page.keyboard.press('Enter')
  await eventually(async () =>
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark'),
  )

  // Slides say which lanes they show.
  await page.keyboard.press('Shift+V')
  await page.getByRole('region', { name: 'Presentation' }).waitFor()
  expect(await page.getByText('Doing', { exact: true }).isVisible()).toBe(true)
  await page.keyboard.press('Escape')

  // What a narrow window has no button for is in its menu.
  await page.setViewportSize({ width: 420, height: 800 })
  await page.getByRole('banner').getByRole('button', { name: 'Main menu' }).click()
  await page.getByRole('menuitem', { name: /^Present/ }).waitFor()
  await page.getByRole('menuitem', { name: /^Bookmarks/ }).click()
  await page.getByRole('complementary', { name: 'Bookmarks' }).waitFor()
  await board.until('saved')
  await company.endTest()
})

it('[P372] a board that cannot be drawn shows its texts and the way out', async () => {
  const id = await createBoard(ann)
  const person = await company.browserOf(ann, { locale: 'en' })
  const { page } = person
  const board = new BoardPage(page)
  await board.open(id)
  await board.addNote('Nobody calls back', { x: 700, y: 460 })
  await board.until('saved')
  person.expectTrouble()
  await page.addInitScript(() => {
    CanvasRenderingContext2D.prototype.fillRect = () => {
      throw new Error('out of order')
    }
  })
  await page.reload()
  await page.getByRole('heading', { name: 'This board cannot be shown at the moment' }).waitFor()
  await page.getByRole('button', { name: /^Read the/ }).click()
  await page.getByText('Nobody calls back').waitFor()
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the texts' }).click()
  expect((await file).suggestedFilename()).toBe('Reise.txt')
  await page.getByRole('link', { name: 'To the boards' }).click()
  await page.getByRole('heading', { name: 'Boards' }).waitFor()
})
