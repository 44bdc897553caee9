import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import { Company } from '../support/company.ts'

let company: Company
let ann: Account
let board: string

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
  const [sample] = await ann.call<{ id: string }[]>('GET', '/api/boards')
  board = sample?.id ?? ''
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

const sheetOf = (page: Page): Locator => page.getByRole('complementary', { name: /^Journey/ })

async function openView(page: Page, name: string): Promise<Locator> {
  if ((await sheetOf(page).count()) === 0)
    await page.getByRole('button', { name: 'Journey', exact: true }).click()
  await sheetOf(page).getByRole('tab', { name }).click()
  return sheetOf(page)
}

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await axeOn(page).analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

async function portfolioLeadsToTheBoard(page: Page): Promise<void> {
  await page.goto('/portfolio')
  const row = page.getByRole('row', { name: 'Buying a washing machine online' })
  await row.getByText('Nobody from Development').waitFor()
  await row.getByText('Stage 1 is planned, stage 2 suggested').waitFor()
  await row.getByText('fewer than 30 answers, uncertain').waitFor()
  expect(await serious(page)).toEqual([])
  await page.getByRole('searchbox').fill('nothing like it')
  await page.getByRole('button', { name: 'Show all' }).click()
  await row.getByRole('link').first().click()
  await page.waitForURL(`**/b/${board}`)
  await page.waitForFunction(() => window.wegpunktProbe?.painted() === true)
}

/** What is planned without a persona has no place, and has not begun either. */
async function plannedIsNotBegun(page: Page): Promise<void> {
  const steps = page.getByRole('region', { name: 'Next candidates' })
  await page.goto('/portfolio')
  await steps.getByText('Every planned journey has begun.').waitFor()
  await createBoard(ann)
  await page.reload()
  await steps.getByText('What is planned has no place yet: see below.').waitFor()
}

async function overviewTakesWhatIsEntered(page: Page): Promise<void> {
  const sheet = await openView(page, 'Overview')
  const scores = sheet.getByRole('region', { name: 'Net Promoter Score' })
  await scores.getByRole('button', { name: 'Add a score' }).click()
  for (const label of ['Promoters', 'Passives', 'Detractors']) await scores.getByLabel(label).fill('0')
  await scores.getByRole('alert').getByText('Nobody was counted').waitFor()
  await scores.getByLabel('Promoters').fill('40')
  await scores.getByLabel('Detractors').fill('10')
  await scores.getByRole('button', { name: 'Add the score' }).click()
  await scores.getByText('+60').first().waitFor()
  const reviews = sheet.getByRole('region', { name: 'Reviews' })
  await reviews.getByRole('button', { name: 'Plan a review' }).click()
  await reviews.getByLabel('Date').fill('2020-01-01')
  await reviews.getByText('is over: reviews lie ahead').waitFor()
  await page.keyboard.press('Escape')
  await sheet.getByText('Done', { exact: true }).click()
  expect(await serious(page)).toEqual([])
  await sheet.getByRole('button', { name: /painpoints with a measure/ }).click()
  await sheet.getByRole('heading', { name: 'Moments' }).waitFor()
}

async function summaryKeepsQuietForCustomers(page: Page): Promise<void> {
  const sheet = await openView(page, 'Overview')
  const textFor = async (audience: string): Promise<string> => {
    await sheet.getByText(audience, { exact: true }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      sheet.getByRole('button', { name: 'Download' }).click(),
    ])
    return await readFile(await file.path(), 'utf8')
  }
  expect(await textFor('For colleagues')).toMatch(/Grace Okafor[\s\S]*Owen Price, Logistics/)
  const outside = await textFor('For customers')
  expect(outside).toContain('## What is being done')
  expect(outside).not.toMatch(/Grace|Owen|Logistics|Promoter/)
}

async function figuresConflict(page: Page): Promise<void> {
  const sheet = await openView(page, 'Key figures')
  await sheet.getByText('Older than 180 days').waitFor()
  await sheet.getByRole('button', { name: 'Add a key figure' }).click()
  await sheet.getByRole('textbox', { name: 'Name' }).fill('Stops a tour')
  await sheet.getByRole('textbox', { name: 'Value' }).fill('many')
  await sheet.getByText('A number, such as').waitFor()
  await sheet.getByRole('textbox', { name: 'Value' }).fill('38,5')
  await sheet.getByRole('button', { name: 'Keep' }).click()
  await sheet.getByText('Stops a tour').waitFor()
  await sheet.getByText('38.5').waitFor()
  expect(await serious(page)).toEqual([])
}

it('[P358] [P395] the portfolio leads to a journey, whose overview and figures take what is entered', async () => {
  const { page } = await company.browserOf(ann, { height: 1000 })
  await plannedIsNotBegun(page)
  await portfolioLeadsToTheBoard(page)
  await overviewTakesWhatIsEntered(page)
  await summaryKeepsQuietForCustomers(page)
  await figuresConflict(page)
  await page.goto('/portfolio')
  const row = page.getByRole('row', { name: 'Buying a washing machine online' })
  await row.getByText('Done').waitFor()
  await row.getByText('+60').waitFor()

  const vic = await invite(company.server.url, ann, { name: 'Vic', role: 'viewer', locale: 'en' })
  const viewer = (await company.browserOf(vic)).page
  await viewer.goto(`/b/${board}`)
  const sheet = await openView(viewer, 'Overview')
  await sheet.getByText('Nobody from Development').waitFor()
  expect(await sheet.getByRole('button', { name: /^(Add|Plan|Remove|Erase)/ }).count()).toBe(0)
  expect(await sheet.getByRole('radio', { name: 'Running' }).isDisabled()).toBe(true)
}, 120_000)

it('[P407] Escape in a list that hangs open closes the list alone, and the form keeps what was typed', async () => {
  const { page } = await company.browserOf(ann, { height: 1000 })
  await page.goto(`/b/${board}`)
  const team = (await openView(page, 'Overview')).getByRole('region', { name: 'Team' })
  await team.getByRole('button', { name: 'Add a person' }).click()
  await team.getByLabel('Task').fill('keeps the minutes')
  await team.getByRole('combobox', { name: 'Department' }).click()
  await page.getByRole('option', { name: 'Sales' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('option', { name: 'Sales' }).waitFor({ state: 'hidden' })
  expect(await team.getByLabel('Task').inputValue()).toBe('keeps the minutes')
  await page.keyboard.press('Escape')
  await team.getByLabel('Task').waitFor({ state: 'hidden' })
})
