import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { createBoard } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import type { BoardPage } from '../support/board-page.ts'
import type { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { inTheme } from '../support/in-theme.ts'
import { type Accounts, openPages, openTwoPeople, untilSame } from '../support/two-people.ts'

let company: Company
let accounts: Accounts
let ann: BoardPage
let bob: BoardPage

beforeAll(async () => {
  ;({ company, accounts } = await openTwoPeople())
})
beforeEach(async () => {
  const board = await createBoard(accounts[0])
  ;[ann, bob] = await openPages(company, accounts)
  await Promise.all([ann.open(board), bob.open(board)])
})
afterEach(async () => {
  try {
    await untilSame([ann, bob])
  } finally {
    await company.endTest()
  }
})
afterAll(() => company?.close())

const sheetOf = (page: Page) => page.getByRole('tabpanel', { name: 'Snapshots' })

/** By a key, a word and Enter. */
async function take({ page }: BoardPage, label: string): Promise<void> {
  await page.keyboard.press('Shift+S')
  await page.getByLabel('Label').waitFor()
  await page.keyboard.type(label)
  await page.keyboard.press('Enter')
  await sheetOf(page).getByText(label, { exact: true }).waitFor()
  await page.keyboard.press('Escape')
}

async function seriousFaults(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  const { violations } = await axeOn(page).include('main').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

it('[P332] [P340] [P341] [P343] two people take, read, compare and restore, and take it back', async () => {
  const { page } = ann
  await ann.addTouchpoint('Shop', { x: 300, y: 460 })
  await ann.until('saved')
  await take(ann, 'Before')
  // Bob has the list open: what Ann takes comes to him.
  await bob.page.keyboard.press('j')
  await bob.page.getByRole('tab', { name: 'Snapshots' }).click()
  await sheetOf(bob.page).getByText('Before', { exact: true }).waitFor()
  await ann.drag(await ann.idOf('Shop'), { x: 460, y: 0 })
  await ann.addTouchpoint('Chat', { x: 300, y: 460 })
  await ann.until('saved')
  await take(ann, 'After')
  const before = await ann.board()

  await sheetOf(bob.page).getByText('After', { exact: true }).waitFor()
  expect(
    await sheetOf(bob.page)
      .getByRole('button', { name: /^Restore/ })
      .count(),
  ).toBe(0)

  await page.keyboard.press('Shift+S')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('checkbox', { name: /Before/ }).check()
  await page.getByRole('checkbox', { name: /After/ }).check()
  expect(await seriousFaults(page)).toEqual([])
  await inTheme(page, 'dark')
  await sheetOf(page).getByRole('button', { name: 'Compare' }).click()
  await sheetOf(page).getByRole('button', { name: 'All 2' }).waitFor()
  const shop = await ann.idOf('Shop')
  await ann.show({ x: 2_400, y: 1_800 })
  const where = await ann.camera()
  await sheetOf(page).getByRole('button', { name: /^Shop/ }).click()
  await page.getByRole('list', { name: 'Legend' }).getByText('Moved to another stage').waitFor()
  expect(await page.getByRole('list', { name: 'Legend' }).innerText()).toMatch(
    /Added\s*1[^]*Removed[^]*0[^]*Moved[^]*1/,
  )
  expect(await seriousFaults(page)).toEqual([])
  await eventually(async () => {
    const at = await page.evaluate((id) => window.wegpunktProbe?.centreOf(id) ?? null, shop)
    return at !== null && at.x > 100 && at.x < 1_180 && at.y > 100 && at.y < 700
  })
  await page.getByRole('button', { name: 'Back to the board' }).click()
  await page.waitForFunction(() => window.wegpunktProbe?.painted() === true)
  expect(await ann.camera()).toEqual(where)

  // Others go on while one reads.
  await sheetOf(page).getByRole('button', { name: 'All snapshots' }).click()
  await page.getByRole('button', { name: 'Open Before' }).click()
  await page.getByText('Read-only').first().waitFor()
  await eventually(async () => expect(await ann.count()).toBe(1))
  await bob.addNote('meanwhile', { x: 300, y: 1_500 })
  await bob.until('saved')
  expect(await ann.count()).toBe(1)

  await page.getByRole('button', { name: 'Restore …' }).click()
  await page.getByText(/0 entries come back · 1 changes · 2 go/).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
  await page.getByRole('button', { name: 'Take back' }).waitFor()
  await eventually(async () => expect(await bob.count()).toBe(1))
  await page.getByRole('button', { name: 'Take back' }).click()
  await bob.idOf('Chat')
  await ann.idOf('meanwhile')
  const now = await ann.board()
  expect(now.elements.filter(([id]) => before.elements.some(([was]) => was === id))).toEqual(before.elements)
})
