import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { openBrowser, openPerson } from '../support/browser.ts'
import { type TestServer, startServer } from '../support/server.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'de-DE' }
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'de-DE' }

let server: TestServer
let browser: Browser
let ann: Account
let contexts: BrowserContext[] = []
beforeAll(async () => {
  server = await startServer({ PROBE: '1' })
  browser = await openBrowser()
  ann = await setUp(server.url, { name: 'Ann', locale: 'de' })
})
afterAll(async () => {
  for (const context of contexts) await context.close()
  contexts = []
  await browser?.close()
  await server?.stop()
})

async function stranger(device: object): Promise<Page> {
  const context = await browser.newContext({ ...device, baseURL: server.url })
  contexts.push(context)
  return await context.newPage()
}

async function comeIn(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Abteilung').selectOption({ label: 'Vertrieb' })
}

it('[P453] people join on a phone and a computer without an account, wait, are let in, and one is put out', async () => {
  const board = await createBoard(ann)
  const phases = [{ name: 'Sammeln', minutes: 10, activity: 'notes' }]
  const input = { title: 'Reise der Erstkundin', format: 'meeting', phases }
  const { id } = await ann.call<{ id: string }>('POST', `/api/boards/${board}/workshops`, input)
  const { page } = await openPerson(browser, ann.name, server.url, ann.cookie, { locale: 'de' })
  await new BoardPage(page).open(board)
  await page.keyboard.press('Shift+W')
  await page.getByRole('tab', { name: 'Personen' }).click()
  await page.getByRole('button', { name: 'Link erstellen' }).click()
  const link = await page.getByLabel('Link', { exact: true }).inputValue()

  const phone = await stranger(PHONE)
  await comeIn(phone, link, 'Gustav')
  await phone.getByRole('button', { name: 'Mitmachen' }).click()
  await phone.getByText('Alles bereit').waitFor()
  await ann.call('POST', `/api/workshops/${id}/commands`, { do: 'start' })
  await phone.waitForURL(`**/companion/${id}`)

  await page.getByRole('switch', { name: 'Einlass nur mit Zustimmung' }).click()
  const desk = await stranger(DESK)
  await comeIn(desk, link, 'Helga')
  await desk.getByRole('button', { name: 'Um Einlass bitten' }).click()
  await desk.getByText('Gleich geht es weiter').waitFor()
  await page.getByRole('button', { name: 'Helga einlassen' }).click()
  await desk.waitForURL(`**/b/${board}`)
  await desk.goto('/settings')
  await desk.waitForURL(`**/b/${board}`)

  await page.getByRole('button', { name: 'Was mit Helga geschehen soll' }).click()
  await page.getByRole('menuitem', { name: 'Entfernen und aussperren' }).click()
  await page.getByRole('button', { name: 'Entfernen und aussperren' }).click()
  await desk.getByText('lässt dieses Gerät nicht mehr').waitFor()
  await ann.call('POST', `/api/workshops/${id}/commands`, { do: 'end' })
  await phone.getByText('Der Workshop ist zu Ende').waitFor()
  expect(await phone.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
})
