import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

/** With the program's frame, the language, and the contract of the routes. */
const MOST_BYTES = 260_000
const OFF_MS = 7 * 60_000

let company: Company
let ann: Account
let mona: Account
let cora: Account
let carl: Account

beforeAll(async () => {
  company = await Company.open()
  const { url } = company.server
  ann = await setUp(url, { name: 'Ann' })
  mona = await invite(url, ann, { name: 'Mona', role: 'moderator' })
  cora = await invite(url, ann, { name: 'Cora', role: 'contributor', locale: 'de' })
  carl = await invite(url, ann, { name: 'Carl', role: 'contributor', locale: 'de' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

type Workshop = { readonly id: string; readonly run: string }
const command = (id: string, input: object): Promise<Workshop> =>
  mona.call<Workshop>('POST', `/api/workshops/${id}/commands`, input)
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const secondsOn = async (page: Page): Promise<number> => {
  const [minutes, seconds] = (await page.getByRole('timer').innerText()).split(':').map(Number)
  return (minutes ?? 0) * 60 + (seconds ?? 0)
}
const looked = async (page: Page): Promise<string[]> => {
  const { violations } = await axeOn(page).analyze()
  return violations.map(({ id }) => id)
}

it('[P460] [P462] on a phone one writes, rates, votes and asks to speak; what is begun outlives phase, reload and server', async () => {
  const board = await createBoard(ann, 'sample')
  const phases = [
    { name: 'Sammeln', minutes: 9, prompt: 'Was ärgert?', activity: 'notes', visibility: 'private' },
    { name: 'Bewerten', minutes: 8, activity: 'rating' },
    { name: 'Gewichten', minutes: 7, activity: 'voting', votes: 2, perElement: 2 },
  ]
  const input = { title: 'Reise', format: 'meeting', phases }
  const { id } = await mona.call<Workshop>('POST', `/api/boards/${board}/workshops`, input)
  const looks = { locale: 'de', width: 390, height: 844 } as const
  const first = await company.browserOf(cora, looks)
  const { page } = first
  const scripts = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url())
  })
  await page.goto(`/companion/${id}`)
  await page.getByRole('heading', { name: 'Gleich geht es los' }).waitFor()
  const sizes = await Promise.all([...scripts].map(compressed))
  expect([...scripts].filter((url) => /\/assets\/(board|document)-|yjs/i.test(url))).toEqual([])
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(MOST_BYTES)

  // Begun by the moderator, it is there, and says the same second to whoever's clock is off and comes late.
  const notes = await command(id, { do: 'start' })
  const field = page.getByLabel('Neue Notiz')
  await field.fill('Niemand ruft zurück')
  await button(page, 'Notiz speichern').click()
  await page.getByText('Alles gespeichert').waitFor()
  const late = await company.browserOf(carl, looks)
  await late.context.addInitScript((off) => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + off
  }, OFF_MS)
  await late.page.goto(`/companion/${id}`)
  await late.page.getByRole('timer').waitFor()
  await eventually(async () => {
    const [a, b] = await Promise.all([secondsOn(page), secondsOn(late.page)])
    return a === b && a > 500
  })
  expect(await looked(page)).toEqual([])

  // The server is away: what is written stays, also over a reload of the page, and arrives once.
  for (const person of [first, late]) person.expectTrouble()
  await company.server.kill()
  await field.fill('Der Termin kam dreimal anders')
  await button(page, 'Notiz speichern').click()
  await field.fill('Halb fertig')
  await page.getByText('Ein Eintrag wartet auf Verbindung').waitFor()
  await company.server.start()
  await page.reload()
  await page.getByText('Alles gespeichert').waitFor()
  expect(await field.inputValue()).toBe('Halb fertig')
  const own = await cora.call<{ notes: { text: string }[] }[]>('GET', `/api/workshops/${id}/secrets`)
  expect(own[0]?.notes.map(({ text }) => text).toSorted()).toEqual([
    'Der Termin kam dreimal anders',
    'Niemand ruft zurück',
  ])

  // The phase goes on while somebody writes: the field and the words stay under the hands.
  await field.focus()
  await page.keyboard.press('End')
  await command(id, { do: 'next' })
  await page.getByRole('heading', { name: 'Bewerten' }).waitFor()
  await page.keyboard.type(', trotzdem')
  expect(await field.inputValue()).toBe('Halb fertig, trotzdem')
  await field.fill('')
  await page.getByRole('group', { name: 'Wie wird es erlebt?' }).getByText('−1').click()
  await button(page, 'Weiter').click()
  await page.getByText('1 von 27 bewertet').waitFor()
  await button(page, 'Überspringen').click()
  await button(page, 'Hand heben').click()
  await button(page, 'Hand senken').waitFor()
  expect(await looked(page)).toEqual([])
  const path = `/api/workshops/${id}/hands`
  const hands = await mona.call<{ queue: { name: string }[] }>('GET', path)
  expect(hands.queue.map(({ name }) => name)).toEqual(['Cora'])
  await mona.call('POST', path, { do: 'lower-all' })
  await button(page, 'Hand heben').waitFor()

  const votes = await command(id, { do: 'next' })
  const give = button(page, /^Stimme geben/)
  await give.nth(1).click()
  await give.nth(1).click()
  await page.getByText('Alle Stimmen vergeben').waitFor()
  expect(await give.nth(0).isDisabled()).toBe(true)
  await page.getByText('Alles gespeichert').waitFor()
  await command(id, { do: 'reveal', run: votes.run })
  await page.getByText('Platz 1').waitFor()
  await page.getByText(/Es bleibt bei der Reihenfolge/).waitFor()
  await command(id, { do: 'reveal', run: notes.run })
  await command(id, { do: 'end' })
  await page.getByRole('heading', { name: 'Danke fürs Mitmachen' }).waitFor()
  // Nothing on it is wider than the smallest phone.
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
}, 60_000)

async function compressed(url: string): Promise<number> {
  return gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length
}
