import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, setUp } from '../support/account.ts'
import { BoardPage, inOrder } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

let company: Company
let ann: Account
beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', department: 'service', locale: 'en' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

it('[P591] M19 M20 an internal journey has a lane for each department that there is, also for a former one', async () => {
  const { page } = await company.browserOf(ann, { locale: 'en' })
  await page.goto('/settings?tab=departments')
  await page.getByRole('button', { name: 'Add department' }).click()
  for (const [label, text] of [
    ['German name', 'Einkauf'],
    ['German letters', 'EK'],
    ['English name', 'Purchasing'],
    ['English letters', 'P'],
  ] as const)
    await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('Purchasing has been added.').waitFor()

  await page.goto('/')
  await page.getByRole('button', { name: 'New board' }).click()
  await page.getByRole('dialog').getByLabel('Title').fill('From order to parts')
  await page.getByRole('radio', { name: 'Internal journey' }).check()
  await page.getByRole('button', { name: 'Create board' }).click()
  await page.waitForURL(/\/b\//)
  const board = new BoardPage(page)
  await eventually(async () => (await board.count()) > 0)
  const { stages, lanes, elements } = await board.board()
  expect(inOrder(stages).map(([, name]) => name)).toEqual([
    'Ask',
    'Agree',
    'Wait',
    'Take over',
    'Go on with it',
    'Give feedback',
  ])
  expect(elements.map(([, { kind }]) => kind)).toEqual(Array.from({ length: 6 }, () => 'touchpoint'))
  expect(lanes.filter(([, lane]) => 'department' in lane)).toHaveLength(6)
  await page.getByRole('button', { name: /^Persona/ }).click()
  await page.getByRole('menuitemradio', { name: 'Whoever takes the work over' }).waitFor()
  await page.keyboard.press('Escape')

  const second = await page.context().newPage()
  await second.goto('/settings?tab=departments')
  await second.getByRole('button', { name: 'Remove Purchasing' }).click()
  await second.getByRole('combobox', { name: 'Replacement' }).click()
  await second.getByRole('option', { name: 'Logistics' }).click()
  await second.getByText('From now on, analyses count what names “Purchasing” under “Logistics”.').waitFor()
  await second.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await second.getByText('Purchasing is a former department now.').waitFor()
  await second.getByText('Counted as Logistics').waitFor()
  await second.close()

  // The board is as it was, and says so where the name stands.
  await page.reload()
  await page.getByText('Purchasing (former)').first().waitFor()
  expect((await board.board()).lanes).toHaveLength(lanes.length)
})
