import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { BoardPage, textsOf } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

let company: Company
let ann: Account

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'de' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

/** What has been scrolled although nothing of it should be, with how far (px). */
const shifted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, body, #root, #root *')]
      .filter(({ scrollLeft }) => scrollLeft !== 0)
      .map(({ className, scrollLeft }) => `${className} ${scrollLeft}`),
  )

it.each([
  ['what was there before was a note', /^Die alte läuft aus/],
  ['it was another touchpoint', /^Zeitung berichtet/],
  ['nothing was selected', null],
])('[P630] one comes into the fields of the row one is at and of no other, where %s', async (_, before) => {
  const { page } = await company.browserOf(ann, { locale: 'de', width: 853, height: 533 })
  const sample = await createBoard(ann, 'sample')
  const board = new BoardPage(page)
  await board.open(sample)
  const touchpoint = 'Anzeige: „Geliefert in 48 Stunden“'
  const id = await board.idOf(touchpoint)
  const textsBefore = Object.fromEntries(textsOf(await board.board()))
  await page.keyboard.press('Shift+O')
  await page.getByRole('treeitem').first().waitFor()
  if (before) {
    await page.getByRole('treeitem', { name: before }).focus()
    await page.locator('[data-fields]').getByRole('textbox').first().waitFor()
  } else await page.locator('[data-outline-key][tabindex="0"]').first().focus()

  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await page.getByRole('treeitem', { name: /^Anzeige: „Geliefert/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('tsn')
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await page.waitForFunction(() => document.activeElement?.closest('[data-fields]') !== null)
  await eventually(async () =>
    expect(Object.fromEntries(textsOf(await board.board()))).toEqual({
      ...textsBefore,
      [id]: `${touchpoint}tsn`,
    }),
  )
  expect(await shifted(page)).toEqual([])
  await page.keyboard.press('Escape')
  await eventually(() => page.evaluate(() => document.activeElement?.matches('[role="treeitem"]')))
})

it('[P630] Enter opens the fields of a row that was taken out of the selection, and Escape discards what was begun', async () => {
  const { page } = await company.browserOf(ann, { locale: 'de' })
  const board = new BoardPage(page)
  await board.open(await createBoard(ann, 'sample'))
  const id = await board.idOf('Anzeige: „Geliefert in 48 Stunden“')
  await page.keyboard.press('Shift+O')
  const row = page.getByRole('treeitem', { name: /^Anzeige: „Geliefert/ })
  await row.focus()
  await page.keyboard.press('Space')
  await board.untilSelected(0)
  await page.keyboard.press('Enter')
  const fields = page.getByRole('complementary', { name: 'Eigenschaften' })
  await eventually(() => fields.evaluate((panel) => panel.contains(document.activeElement)))
  await board.untilSelected(1)

  const before = await board.element(id)
  const says = fields
    .getByRole('textbox', { name: 'Was die Kundschaft sagt' })
    .or(fields.locator('[placeholder="In ihren eigenen Worten"]'))
    .first()
  await says.focus()
  await page.keyboard.type('Halb')
  await page.keyboard.press('Escape')
  await eventually(() => row.evaluate((element) => element === document.activeElement))
  expect(await board.element(id)).toEqual(before)
})
