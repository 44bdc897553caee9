import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createBoard } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import type { BoardPage } from '../support/board-page.ts'
import type { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { type Accounts, openPages, openTwoPeople } from '../support/two-people.ts'

let company: Company
let accounts: Accounts
let ann: BoardPage
let bob: BoardPage

beforeAll(async () => {
  ;({ company, accounts } = await openTwoPeople())
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

/** 200 answers as a German spreadsheet writes them: ten name a touchpoint wrongly, two cannot be mended here. */
const answers = (): string => {
  const rows = Array.from({ length: 200 }, (_, i) => {
    const title = i % 20 === 7 ? 'Invoce' : 'Invoice'
    const rating = i === 3 ? 'viel' : i % 2 === 0 ? '-1,5' : '-1'
    const day = i === 4 ? '31.2.2026' : `${1 + (i % 28)}.1.2026`
    return `${title};${rating};"Answer ${i}: ""late""; and wrong";${day};Survey`
  })
  return ['Kontaktpunkt;Bewertung;Zitat;Datum;Quelle', ...rows].join('\r\n')
}

const openEvidence = async ({ page }: BoardPage): Promise<Locator> => {
  await page.getByRole('button', { name: 'Journey', exact: true }).click()
  const sheet = page.getByRole('complementary', { name: /^Journey/ })
  await sheet.getByRole('tab', { name: 'Evidence' }).first().click()
  await sheet.getByRole('button', { name: 'Import answers' }).waitFor()
  return sheet
}

/** Nothing that axe calls serious or critical. */
async function expectNoFaults(page: Page, within: string): Promise<void> {
  const { violations } = await axeOn(page).include(within).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

it('[P319] [P394] 200 answers are looked at, mended, confirmed, and then seen by everybody; what is erased goes for everybody', async () => {
  const [owner, colleague] = accounts
  const board = await createBoard(owner)
  ;[ann, bob] = await openPages(company, accounts)
  await Promise.all([ann.open(board), bob.open(board)])
  await ann.addTouchpoint('Invoice', { x: 300, y: 900 })
  await bob.idOf('Invoice')
  const known = async (): Promise<unknown[]> =>
    await colleague.call<unknown[]>('GET', `/api/boards/${board}/evidence`)

  const sheet = await openEvidence(ann)
  await sheet.getByText('No evidence yet').waitFor()
  await sheet.getByRole('button', { name: 'Import answers' }).click()
  const dialog = ann.page.getByRole('dialog')
  await dialog.getByLabel('Or paste a table').fill('Ort;Bewertung\nUlm;1')
  await dialog.getByRole('button', { name: 'Have a look' }).click()
  await dialog.getByText('No column is called “Touchpoint”').waitFor()
  await dialog.getByRole('button', { name: 'Choose another file' }).click()
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(answers()) })
  await dialog.getByText('188 of 200 rows will come in').waitFor()
  const errors = dialog.getByRole('region', { name: 'What does not fit' }).getByRole('listitem')
  await errors.filter({ hasText: 'Row 5Rating: “viel” is no number.' }).waitFor()
  await errors.filter({ hasText: 'Row 6Date: “31.2.2026” is no day' }).waitFor()
  await expectNoFaults(ann.page, '[role="dialog"]')
  await errors
    .filter({ hasText: 'Rows 9, 29, 49, 69, 89, 109, 129, 149 and 2 more' })
    .getByRole('button', { name: 'Take it for “Invoice”' })
    .click()
  await dialog.getByText('198 of 200 rows will come in').waitFor()
  expect(await known()).toEqual([])

  await dialog.getByRole('button', { name: 'Bring in the 198 good rows' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await sheet.getByText('198 pieces of evidence').waitFor()
  await expectNoFaults(ann.page, 'aside')
  await findOnCurve(bob, '(198 voices)')

  await sheet.getByRole('button', { name: 'Import answers' }).click()
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(answers()) })
  await dialog.getByText('188 rows are among the evidence already.').waitFor()
  expect(await dialog.getByRole('button', { name: 'Nothing new in this file' }).isDisabled()).toBe(true)
  await dialog.getByRole('switch', { name: 'Leave out what is there already' }).click({ force: true })
  await dialog.getByRole('button', { name: 'Bring in the 188 good rows' }).waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()

  const theirs = await openEvidence(bob)
  await theirs.getByText('198 pieces of evidence').waitFor()
  await sheet.getByRole('button', { name: 'Erase this evidence' }).first().click()
  await dialog.getByText('Snapshots show “erased”').waitFor()
  await dialog.getByRole('button', { name: 'Erase evidence' }).click()
  await theirs.getByText('197 pieces of evidence').waitFor()
})

/** The middle of the first stage, where the only touchpoint of the stage has its place in the curve. */
const MIDDLE_OF_FIRST_STAGE_PX = 300

/** Goes down the lane of the curve with the mouse until it says these words. */
async function findOnCurve({ page }: BoardPage, words: string): Promise<void> {
  const head = page.getByText('Emotion curve').first()
  const tip = page.getByRole('status').filter({ hasText: words })
  await eventually(async () => {
    const { y: top = 0 } = (await head.boundingBox()) ?? {}
    for (let y = top; y < top + 120; y += 5) {
      await page.mouse.move(MIDDLE_OF_FIRST_STAGE_PX, y)
      await page.waitForTimeout(20)
      if ((await tip.count()) > 0) return true
    }
    throw new Error(`nothing on the curve says ${words}`)
  })
}
