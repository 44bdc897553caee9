import { readFile } from 'node:fs/promises'
import type { Link } from '@wegpunkt/shared/links/link'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'de-DE' }
const DAY_MS = 24 * 60 * 60 * 1_000

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

it('[P550] a board is shared in two presses; a stakeholder on a phone reads it live, says something about it and takes it along, is led through it, hears what is new, and sees it close', async () => {
  const board = await createBoard(ann, 'sample')
  const { page } = await company.browserOf(ann, { locale: 'de' })
  const here = new BoardPage(page)
  await here.open(board)
  await page.getByRole('button', { name: 'Teilen', exact: true }).click()
  await page.getByRole('button', { name: 'Link erstellen' }).click()
  const address = await page.getByLabel('Adresse des Links').inputValue()
  await page.getByRole('button', { name: 'Einstellungen' }).click()
  for (let stop = 0; stop < 3; stop++)
    await page.getByRole('button', { name: /^Ausschnitt hinzufügen/ }).click()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Rundgang mit 3 Stationen').waitFor()
  await allowMore(board)

  const phone = await stranger()
  await phone.goto(address)
  await phone.getByRole('heading', { name: 'Aufmerksam werden' }).waitFor()
  await phone.waitForURL(/\/v\/[^/]+$/)
  expect(phone.url()).not.toContain(new URL(address).pathname.slice(3))
  expect((await axeOn(phone).analyze()).violations.map(({ id }) => id)).toEqual([])

  await here.addTouchpoint('Ganz neu hier', { x: 60, y: 240 })
  await phone.getByRole('button', { name: /Ganz neu hier/ }).click()
  const details = phone.getByRole('region', { name: 'Ganz neu hier' })
  await details.getByRole('textbox', { name: 'Name' }).fill('Vera')
  await details.getByRole('textbox', { name: 'Kommentieren' }).fill('Das hilft uns sehr')
  await phone.keyboard.press('Enter')
  await details.getByText('Wartet auf Freigabe').waitFor()
  expect((await axeOn(phone).analyze()).violations.map(({ id }) => id)).toEqual([])
  await details.getByRole('button', { name: 'Schließen' }).click()
  expect(await exported(phone, 'Übersicht (Markdown)')).toContain('Ganz neu hier')

  await phone.getByRole('button', { name: 'Rundgang' }).click()
  const tour = phone.getByRole('region', { name: 'Rundgang' })
  await tour.getByText('1 von 3').waitFor()
  await phone.keyboard.press('ArrowRight')
  await tour.getByText('2 von 3').waitFor()
  await phone.keyboard.press('ArrowLeft')
  await tour.getByText('1 von 3').waitFor()
  await phone.keyboard.press('Escape')
  await tour.waitFor({ state: 'detached' })

  await comeBackAfterADay(phone, () => here.addTouchpoint('Erst danach', { x: 400, y: 240 }))
  const news = phone.getByRole('region', { name: /^Neu seit dem letzten Besuch/ })
  await news.getByRole('button', { name: /Erst danach/ }).waitFor()
  expect(await news.getByText('Ganz neu hier').count()).toBe(0)

  await phone.getByRole('button', { name: 'Board', exact: true }).click()
  await phone.waitForFunction(() => window.wegpunktProbe?.painted() === true, null, { timeout: 30_000 })
  expect(await phone.evaluate(() => JSON.stringify(window.wegpunktProbe?.board().elements))).toContain(
    'Erst danach',
  )

  // Escape has closed the links before a touchpoint was added, since the focus was there.
  await page.getByRole('button', { name: 'Teilen', exact: true }).click()
  await page.getByRole('button', { name: /^Mehr zu Link 1/ }).click()
  await page.getByRole('menuitem', { name: 'Widerrufen' }).click()
  const revoked = page.waitForResponse((response) => response.request().method() === 'DELETE')
  await page.getByRole('button', { name: 'Link widerrufen' }).click()
  await revoked
  const since = Date.now()
  await phone.getByRole('heading', { name: 'Hier gibt es nichts zu sehen' }).waitFor()
  expect(Date.now() - since).toBeLessThan(1_000)
  expect(await phone.evaluate(() => Object.keys(localStorage).join())).not.toContain('wegpunkt.visit')
  const later = await stranger()
  await later.goto(address)
  await later.getByRole('heading', { name: 'Hier gibt es nichts zu sehen' }).waitFor()
})

/** The link may be commented on, and what it shows be taken along. */
async function allowMore(board: string): Promise<void> {
  const [link] = await ann.call<Link[]>('GET', `/api/boards/${board}/links`)
  if (!link) throw new Error('there is no link')
  const shows = { ...link.shows, exports: true }
  await ann.call('PATCH', `/api/links/${link.id}`, { shows, allows: 'comment', approval: true })
}

/** The text of a file that the page makes of what it shows. */
async function exported(phone: Page, format: string): Promise<string> {
  await phone.getByRole('button', { name: 'Exportieren' }).click()
  const dialog = phone.getByRole('dialog', { name: 'Exportieren' })
  await dialog.getByText(format).click()
  const saved = phone.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  const text = await readFile(await (await saved).path(), 'utf8')
  await dialog.getByRole('button', { name: 'Schließen' }).click()
  await dialog.waitFor({ state: 'detached' })
  return text
}

/** As if what the page has seen had been seen a day ago; meanwhile something happens on the board. */
async function comeBackAfterADay(phone: Page, meanwhile: () => Promise<void>): Promise<void> {
  const { pathname } = new URL(phone.url())
  const key = `wegpunkt.visit.${pathname.slice(3)}`
  // What was seen is remembered after a moment.
  await phone.waitForFunction((kept) => localStorage.getItem(kept)?.includes('Ganz neu hier'), key)
  await phone.goto('/healthz')
  await phone.evaluate(
    ([kept, ago]) => {
      const visit = JSON.parse(localStorage.getItem(kept) ?? '{}') as { at: string }
      visit.at = new Date(Date.parse(visit.at) - ago).toISOString()
      localStorage.setItem(kept, JSON.stringify(visit))
    },
    [key, DAY_MS] as const,
  )
  await meanwhile()
  await phone.goto(pathname)
  await phone.getByRole('heading', { name: 'Aufmerksam werden' }).waitFor()
}
