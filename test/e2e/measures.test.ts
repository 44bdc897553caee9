import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createBoard } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import { BoardPage } from '../support/board-page.ts'
import type { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { inTheme } from '../support/in-theme.ts'
import { type Accounts, openTwoPeople } from '../support/two-people.ts'

let company: Company
let accounts: Accounts

beforeAll(async () => {
  ;({ company, accounts } = await openTwoPeople())
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

const sheetOf = ({ page }: BoardPage): Locator => page.getByRole('complementary', { name: /measures/i })
const openSheet = async (on: BoardPage): Promise<Locator> => {
  await on.page.keyboard.press('j')
  await on.page.getByRole('tab', { name: 'Measures', exact: true }).click()
  await sheetOf(on)
    .getByRole('tab', { name: /^Decisions/ })
    .waitFor()
  return sheetOf(on)
}
const tab = (sheet: Locator, name: RegExp): Promise<void> => sheet.getByRole('tab', { name }).click()

it('[P303] [P304] [P293] two people begin a measure at its touchpoint, take it on, ask and say yes, and drop one for a reason', async () => {
  const [annAccount, bobAccount] = accounts
  const board = await createBoard(annAccount)
  const annBrowser = await company.browserOf(annAccount, { locale: 'en', width: 1_440 })
  const bobBrowser = await company.browserOf(bobAccount, { locale: 'en', width: 1_440 })
  const [ann, bob] = [new BoardPage(annBrowser.page), new BoardPage(bobBrowser.page)]
  await Promise.all([ann.open(board), bob.open(board)])

  // A touchpoint takes a measure by its title.
  await ann.addTouchpoint('The invoice comes', { x: 300, y: 400 })
  await ann.select(await ann.idOf('The invoice comes'))
  const panel = ann.page.getByRole('complementary', { name: 'Properties' })
  await panel.getByRole('button', { name: /^Measures/ }).click()
  await panel.getByLabel('Title of a new measure').fill('Explain the invoice')
  await ann.page.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Open the measure “Explain the invoice”' }).waitFor()
  await panel.getByLabel('Title of a new measure').fill('Call back within a day')
  await ann.page.keyboard.press('Enter')

  // It is there for the other one at once. Of two who take it on, one is too late and is told.
  const bobs = await openSheet(bob)
  const take = { name: 'I’ll take this on: Explain the invoice' }
  await bobs.getByRole('button', take).waitFor()
  let goOn = (): void => {}
  const late = new Promise<void>((resolve) => (goOn = resolve))
  await bob.page.route('**/rows?*', async (route) => {
    await late
    await route.continue()
  })
  bobBrowser.expectRefusal(409)
  await panel.getByRole('button', take).click()
  await panel.getByText('Ann', { exact: true }).waitFor()
  await bobs.getByRole('button', take).click()
  await bob.page.getByRole('alert').getByText('Somebody else has taken this measure on already.').waitFor()
  goOn()
  await bobs.getByText('Ann', { exact: true }).waitFor()
  expect(await bobs.getByRole('button', take).count()).toBe(0)

  // Asking somebody is a question, and chooses nothing.
  await panel.getByRole('button', { name: 'Open the measure “Call back within a day”' }).click()
  const anns = sheetOf(ann)
  await anns.getByLabel('Or ask somebody').click()
  // Escape closes the list, and not the sheet.
  await ann.page.keyboard.press('Escape')
  await anns.getByLabel('Or ask somebody').click()
  await ann.page.getByRole('option', { name: 'Bob · Sales' }).click()
  await anns.getByText('Bob was asked. It counts with their yes.').waitFor()
  expect(await anns.getByRole('button', { name: 'To be decided' }).getAttribute('aria-pressed')).toBe('true')

  // The one who is asked says yes among the measures of all boards, and goes on to the board.
  await bob.page.goto('/measures')
  const waiting = bob.page.getByRole('region', { name: 'Waiting for an answer' })
  await waiting.getByRole('button', { name: 'Yes, I’ll take this on' }).click()
  await bob.page.getByRole('region', { name: 'Without a date' }).waitFor()
  await anns.getByText('Bob was asked and said yes.').waitFor()
  await bob.page.getByRole('link', { name: 'Call back within a day' }).click()
  await bobs.getByText('Taken on by you.').waitFor()

  // A day that has passed is taken, with a warning.
  await bobs.getByLabel('Until when').fill('2020-01-31')
  await bobs.getByText('This day has passed already.').waitFor()
  await bob.page.keyboard.press('Enter')
  await eventually(async () => expect(await anns.getByLabel('Until when').inputValue()).toBe('2020-01-31'))

  // Nothing is dropped without a reason, which then stays in the log for everybody.
  await bobs.getByRole('button', { name: 'Dropped' }).click()
  await bobs.getByRole('button', { name: 'Drop', exact: true }).click()
  await bobs.getByText('Counts only with a reason').waitFor()
  await bob.page.keyboard.type('The hotline does it already')
  await bobs.getByRole('button', { name: 'Drop', exact: true }).click()
  await tab(anns, /^Decisions 1/)
  await anns.getByRole('button', { name: 'Dropped: Call back within a day' }).waitFor()
  await anns.getByText('The hotline does it already').waitFor()

  // On the board by status it is moved by keys and by dragging.
  await tab(anns, /^Measures 2/)
  await anns.getByText('Board', { exact: true }).click()
  const column = (name: string): Locator => anns.getByRole('group', { name })
  const card = { name: 'Explain the invoice', exact: true }
  await column('Chosen: 1').getByRole('button', card).focus()
  await ann.page.keyboard.press('Shift+ArrowRight')
  await column('In progress: 1').getByRole('button', card).waitFor()
  await ann.page.keyboard.press('Shift+ArrowRight')
  await column('Done: 1').getByRole('button', card).waitFor()
  await anns.getByRole('complementary').getByRole('button', { name: 'Close', exact: true }).click()
  await column('Done: 1').getByRole('button', card).dragTo(column('Chosen: 0'))
  await column('Chosen: 1').getByRole('button', card).waitFor()
  await bobs.getByRole('region', { name: 'Chosen' }).getByText('Explain the invoice').waitFor()
})

it('[P392] [P393] by the keyboard alone one opens the sheet, finds the touchpoint of a measure, and is back on the board', async () => {
  const [account] = accounts
  const board = await createBoard(account)
  const { page } = await company.browserOf(account, { locale: 'en', width: 1_440 })
  const ann = new BoardPage(page)
  await ann.open(board)
  await ann.addTouchpoint('The ad', { x: 300, y: 400 })
  await ann.addTouchpoint('The invoice comes', { x: 300, y: 800 })
  const { keyboard } = page

  await page.getByRole('button', { name: 'Journey', exact: true }).focus()
  await keyboard.press('Enter')
  await page.locator('[role="tab"]:focus').getByText('Overview').waitFor()
  await keyboard.press('Escape')
  await page.locator('[data-board-canvas]:focus').waitFor()
  // What is selected would be what the measure is about.
  await keyboard.press('Escape')
  await ann.untilSelected(0)

  const sheet = await openSheet(ann)
  await sheet.getByLabel('Title of a new measure').fill('Explain it')
  await keyboard.press('Enter')
  await page.getByRole('option', { name: 'The ad' }).waitFor()
  await keyboard.type('invoice')
  await page.getByRole('option', { name: 'The ad' }).waitFor({ state: 'detached' })
  await keyboard.press('Enter')
  // Nothing is typed any more: nothing is taken.
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await sheet.getByRole('button', { name: 'Add', exact: true }).click()
  await sheet.getByRole('button', { name: 'The invoice comes' }).waitFor()
  expect(await sheet.getByRole('button', { name: 'The ad' }).count()).toBe(0)
})

it('[P305] [P306] an idea of nobody becomes a measure; measures and the log have no serious fault of accessibility, light and dark', async () => {
  const [annAccount] = accounts
  const board = await createBoard(annAccount, 'sample')
  const { page } = await company.browserOf(annAccount, { locale: 'en', width: 1_440 })
  const ann = new BoardPage(page)
  await ann.open(board)
  const sheet = await openSheet(ann)
  const faults = async (): Promise<string[]> => {
    const { violations } = await axeOn(page).include('aside').analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    return serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }
  await sheet.getByRole('listitem').getByRole('button', { expanded: false }).first().click()
  for (const name of ['Effect and effort', 'What people need for it', 'Who takes part', 'What happened'])
    await sheet.getByRole('button', { name }).click()
  expect(await faults()).toEqual([])
  await inTheme(page, 'dark')
  await sheet.getByText('Board', { exact: true }).click()
  expect(await faults()).toEqual([])
  await tab(sheet, /^Decisions/)
  expect(await faults()).toEqual([])

  await tab(sheet, /^Ideas/)
  await sheet.getByRole('switch', { name: 'Anonymous' }).click({ force: true })
  await sheet.getByLabel('New idea').fill('A photo on the invoice')
  await page.keyboard.press('Enter')
  const idea = sheet.getByRole('listitem').filter({ hasText: 'A photo on the invoice' })
  await idea.getByText('anonymous').waitFor()
  await idea.getByRole('button', { name: 'Make a measure of it' }).click()
  // It is about nothing yet, so it asks.
  await page.keyboard.press('Enter')
  await sheet.getByText('At which touchpoint? That is all it needs.').waitFor()
  await page.getByRole('option').first().click()
  await sheet.getByRole('button', { name: 'Add', exact: true }).click()
  await sheet.getByText('Nobody has taken this on yet.').waitFor()
  await tab(sheet, /^Ideas/)
  await idea.getByRole('button', { name: 'Became a measure' }).click()
  await sheet.getByRole('complementary', { name: 'A photo on the invoice' }).waitFor()
})
