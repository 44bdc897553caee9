import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import { Company } from '../support/company.ts'
import { makeLink } from '../support/viewing.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'de-DE' }

let company: Company
let ann: Account
let strangers: BrowserContext[] = []
beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'de' })
})
afterEach(async () => {
  for (const context of strangers) await context.close()
  strangers = []
  await company.endTest()
})
afterAll(() => company?.close())

async function stranger(): Promise<Page> {
  const context = await company.browser.newContext({ ...PHONE, baseURL: company.server.url })
  strangers.push(context)
  return await context.newPage()
}

it('[P620] the page of a link says what its signs mean to who asks, in the language of the page, and fetches that only then', async () => {
  const board = await createBoard(ann, 'sample')
  const { url } = await makeLink(ann, board)
  const phone = await stranger()
  const asked: string[] = []
  phone.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const isFetched = () => asked.some((path) => /\/Reading-/.test(path))
  await phone.goto(url)
  await phone.getByRole('heading', { name: 'Aufmerksam werden' }).waitFor()
  const button = phone.getByRole('main').getByRole('button', { name: 'Lesehilfe' })
  await button.waitFor()
  expect(isFetched()).toBe(false)

  await button.click()
  const help = phone.getByRole('region', { name: 'Lesehilfe' })
  await help.getByText('−2').waitFor()
  expect(isFetched()).toBe(true)
  await help.getByText('Die Kundschaft wurde noch nicht gefragt', { exact: false }).waitFor()
  await help.getByText('Erwartung plus X').waitFor()
  await help.getByText('Vertrieb').waitFor()
  expect((await axeOn(phone).analyze()).violations.map(({ id }) => id)).toEqual([])
  await phone.getByRole('button', { name: 'Read in English' }).click()
  await phone.getByRole('region', { name: 'How to read this' }).getByText('Sales', { exact: true }).waitFor()
  await phone.keyboard.press('Escape')
  await phone.getByRole('region', { name: 'How to read this' }).waitFor({ state: 'detached' })

  await phone.locator('li[data-element] button').first().click()
  await phone.getByRole('region').getByRole('button', { name: 'How to read this' }).last().click()
  await phone.getByRole('region', { name: 'How to read this' }).waitFor()
})
