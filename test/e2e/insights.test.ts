import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createBoard } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import type { BoardPage } from '../support/board-page.ts'
import type { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { type Accounts, openPages, openTwoPeople, untilSame } from '../support/two-people.ts'

let company: Company
let accounts: Accounts
let ann: BoardPage
let bob: BoardPage

// One board for both: what the first one changes is taken back at its end.
beforeAll(async () => {
  ;({ company, accounts } = await openTwoPeople())
  const board = await createBoard(accounts[0], 'sample')
  ;[ann, bob] = await openPages(company, accounts)
  await Promise.all([ann.open(board), bob.open(board)])
})
afterEach(async () => await untilSame([ann, bob]))
afterAll(async () => {
  await company?.endTest()
  await company?.close()
})

const sheetOf = ({ page }: BoardPage, view: string): Locator =>
  page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: view, exact: true }) })
const findingsButton = ({ page }: BoardPage): Locator => page.getByRole('button', { name: /^Findings \d+$/ })
const countIn = async (board: BoardPage): Promise<number> =>
  Number(/\d+/.exec((await findingsButton(board).textContent()) ?? '')?.[0])

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await axeOn(page).include('aside').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** The row of the first finding that says this. */
const rowOf = (sheet: Locator, sentence: string): Locator =>
  sheet.getByRole('listitem').filter({ hasText: sentence }).first()

async function choose(page: Page, row: Locator, name: string): Promise<void> {
  await row.getByRole('button', { name: /^More about/ }).click()
  await page.getByRole('menuitem', { name }).click()
}

describe('the sheet of the journey', () => {
  it('[P261] findings lead to their touchpoint, are dismissed with a reason for all, and come back', async () => {
    const { page } = ann
    await findingsButton(ann).click()
    const count = await countIn(ann)
    const sheet = sheetOf(ann, 'Findings')
    const row = rowOf(sheet, 'is a painpoint that nobody does anything about')
    await row.getByRole('button').first().click()
    await ann.untilSelected(1)
    await choose(page, row, 'Dismiss with a reason')
    await page.keyboard.press('Enter')
    await sheet.getByText('It takes a reason').waitFor()
    await page.keyboard.type('decided on purpose')
    await page.keyboard.press('Enter')
    await eventually(async () => expect(await countIn(ann)).toBe(count - 1))
    await eventually(async () => expect(await countIn(bob)).toBe(count - 1))
    await findingsButton(bob).click()
    const others = sheetOf(bob, 'Findings')
    await others.getByRole('button', { name: /^Dismissed/ }).click()
    await others.getByText('Reason: decided on purpose').waitFor()
    await others.getByRole('button', { name: /^Bring back/ }).click()
    await eventually(async () => expect(await countIn(ann)).toBe(count))
    await choose(page, rowOf(sheet, 'and nobody looks after it'), 'Switch this rule off')
    await sheet.getByRole('button', { name: /^Rules.*34 of 35 on/ }).click()
    expect(await sheet.getByRole('switch', { name: /^Handover without/ }).isChecked()).toBe(false)
    expect(await seriousFaults(page)).toEqual([])
    await ann.page.keyboard.press('Escape')
    await ann.undo()
    await eventually(async () => expect(await countIn(bob)).toBe(count))
  })

  it('[P262] the numbers of the curve are a table that its lane leads to, for the persona shown', async () => {
    const { page } = ann
    await page
      .getByRole('button', { name: /emotion.curve.*menu|menu.*emotion.curve/i })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Show as a table' }).click()
    const sheet = sheetOf(ann, 'Moments')
    const table = sheet.getByRole('table', { name: 'The emotion curve as a table' })
    await table.waitFor()
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      'Touchpoint',
      'Team',
      'Customers',
      'Gap',
      'Moment',
    ])
    const before = await table.textContent()
    const [, second] = await sheet.getByRole('group', { name: 'Whose journey' }).getByRole('button').all()
    await second?.click()
    await eventually(async () => expect(await table.textContent()).not.toBe(before))
    const closed = sheet.locator('h4 button[aria-expanded=false]')
    while ((await closed.count()) > 0) await closed.first().click()
    await sheet.getByRole('img', { name: 'Lost orders by reason' }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await table.getByRole('rowheader').getByRole('button').first().click()
    await ann.untilSelected(1)
  })
})
