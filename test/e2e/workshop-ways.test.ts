import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'

let company: Company
let ann: Account
let bob: Account

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', department: 'service', locale: 'de' })
  bob = await invite(company.server.url, ann, { name: 'Bob', department: 'sales', locale: 'de' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

const notes = {
  name: 'Sammeln',
  minutes: 10,
  prompt: 'Was ärgert?',
  activity: 'notes',
  visibility: 'private',
}

async function started(board: string) {
  const phases = [notes, { name: 'Weiter', minutes: 5, activity: 'none' }]
  const input = { title: 'Lieferung', format: 'meeting', phases }
  const { id } = await ann.call<{ id: string }>('POST', `/api/boards/${board}/workshops`, input)
  const command = (said: object) => ann.call<{ run: string }>('POST', `/api/workshops/${id}/commands`, said)
  const { run } = await command({ do: 'start' })
  return { id, run, command }
}

it('[P613] [P640] notes of a phase that is over are led to when they are revealed, by a line that no panel covers', async () => {
  const board = await createBoard(ann)
  const { page } = await company.browserOf(bob, { locale: 'de', width: 1280, height: 800 })
  const { id, run, command } = await started(board)
  const note = { id: 'eins', text: 'Die Hotline ist nie erreichbar', stage: null, lane: null }
  await bob.call('POST', `/api/workshops/${id}/secrets`, { do: 'keep-note', run, note })
  await command({ do: 'next' })
  const bobs = new BoardPage(page)
  await bobs.open(board)
  await page.getByRole('button', { name: /^2 von 2/ }).waitFor()
  // The part of the bar that says it is fetched after the bar.
  await page.getByRole('region', { name: 'Hinweise der Moderation' }).waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Journey', exact: true }).click()
  const sheet = page.getByRole('complementary', { name: 'Journey' })
  await sheet.waitFor()
  await command({ do: 'reveal', run })
  const line = page.getByText('1 Notiz wurde aufgedeckt.')
  await line.waitFor()
  await page.getByText('Sammeln', { exact: true }).waitFor()
  const [above, below] = [await line.locator('../..').boundingBox(), await sheet.boundingBox()]
  expect(above && below && above.y + above.height <= below.y).toBe(true)
  await page.getByRole('button', { name: 'Anzeigen', exact: true }).click()
  await line.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--notices-height'))).toBe(
    '0px',
  )
}, 60_000)

it('[P641] [P642] the board of a workshop leads back to its page on a phone, and inviting to how people join', async () => {
  const board = await createBoard(ann)
  const { id } = await started(board)
  const [desk, phone] = await Promise.all([
    company.browserOf(ann, { locale: 'de' }),
    company.browserOf(bob, { locale: 'de', width: 390, height: 844 }),
  ])
  await new BoardPage(desk.page).open(board)
  await desk.page.getByRole('timer').waitFor()
  await desk.page.getByRole('button', { name: 'Einladen', exact: true }).click()
  await desk.page.getByRole('tab', { name: 'Personen', selected: true }).waitFor()
  await phone.page.goto(`/companion/${id}`)
  await phone.page.getByRole('link', { name: /Board/ }).first().click()
  await phone.page.getByRole('link', { name: 'Zurück zum Workshop' }).click()
  await phone.page.getByRole('heading', { name: 'Sammeln' }).waitFor()
  expect(new URL(phone.page.url()).pathname).toBe(`/companion/${id}`)
}, 60_000)
