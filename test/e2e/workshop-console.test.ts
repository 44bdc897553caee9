import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

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

type Running = { id: string; run: string | null; runs: { id: string; secrecy: string }[]; status: string }

it('[P476] a moderator prepares a workshop, runs it and ends it, and everybody else sees each step at once', async () => {
  const board = await createBoard(ann)
  const [a, b] = await Promise.all([
    company.browserOf(ann, { locale: 'de' }),
    company.browserOf(bob, { locale: 'de' }),
  ])
  const [anns, bobs] = [new BoardPage(a.page), new BoardPage(b.page)]
  await Promise.all([anns.open(board), bobs.open(board)])
  const active = async (): Promise<Running | null> =>
    (await ann.call<{ active: Running | null }>('GET', `/api/boards/${board}/workshops`)).active

  // Prepared: a format, a title, and one phase made longer.
  await a.page.keyboard.press('Shift+w')
  await a.page.getByRole('tab', { name: 'Leiten' }).click()
  await a.page.getByRole('button', { name: /^Besprechung/ }).click()
  await a.page.getByLabel('Titel').fill('Reklamation neu denken')
  await a.page.keyboard.press('Enter')
  const agenda = a.page.getByRole('list', { name: 'Ablauf von „Reklamation neu denken“' })
  await agenda
    .getByRole('button', { name: /Sammeln/ })
    .first()
    .click()
  await a.page.getByLabel('Minuten').fill('0')
  await a.page.getByText('Eine ganze Zahl, mindestens 1.').waitFor()
  await a.page.getByLabel('Minuten').fill('25')
  await a.page.getByLabel('Name').focus()
  await a.page.getByText(/insgesamt 1 Std. 15 Min./).waitFor()

  // Started: the right of the first phase holds for Bob at once.
  await a.page.getByRole('tab', { name: 'Leiten' }).click()
  await a.page.getByRole('button', { name: 'Workshop starten' }).click()
  await a.page.getByRole('timer').waitFor()
  await b.page.getByRole('button', { name: /^Workshop 5 Min\./ }).waitFor()
  await b.page.getByRole('button', { name: 'Touchpoint' }).waitFor({ state: 'detached' })
  await b.page.keyboard.press('Shift+w')
  expect(await b.page.getByRole('tab', { name: 'Leiten' }).count()).toBe(0)
  await b.page.getByRole('tab', { name: 'Ablauf' }).click()
  const seen = b.page.getByRole('listitem').and(b.page.locator('[aria-current="step"]'))
  await seen.getByText('Ankommen').waitFor()

  // Extended by button and by key, then on to what is hidden.
  await a.page.getByRole('button', { name: 'Um 5 Minuten verlängern' }).click()
  await b.page.getByRole('button', { name: /^Workshop 10 Min\./ }).waitFor()
  await a.page.keyboard.press('Alt+Shift+m')
  await b.page.getByRole('button', { name: /^Workshop 12 Min\./ }).waitFor()
  await a.page.getByRole('button', { name: 'Weiter: Sammeln, jede und jeder für sich' }).click()
  await seen.getByText('Sammeln, jede und jeder für sich').waitFor()
  const { id, run } = (await active()) ?? { id: '', run: null }
  const note = {
    id: 'eins',
    text: 'Die Hotline ist nie erreichbar',
    color: 'yellow',
    stage: null,
    lane: null,
  }
  await bob.call('POST', `/api/workshops/${id}/secrets`, { do: 'keep-note', run, note })
  await a.page.getByText('1 Person nimmt teil').waitFor({ timeout: 15_000 })
  expect((await anns.board()).elements).toEqual([])

  // Revealed, after it has said what that does; then ended.
  await a.page.getByRole('button', { name: 'Aufdecken …' }).click()
  const question = a.page.getByRole('group', { name: /aufdecken\?$/ })
  await question.getByText(/lässt sich nicht zurücknehmen/).waitFor()
  await question.getByRole('button', { name: 'Aufdecken' }).click()
  // What has no place of its own lies in a frame of its phase.
  const revealed = async (): Promise<string[]> =>
    (await bobs.board()).elements.map(([, { kind }]) => String(kind))
  await eventually(async () => expect((await revealed()).toSorted()).toEqual(['frame', 'note']))
  await a.page.getByRole('button', { name: 'Workshop beenden …' }).click()
  await a.page
    .getByRole('group', { name: 'Den Workshop beenden?' })
    .getByText(/Momentaufnahme/)
    .waitFor()
  await a.page.getByRole('button', { name: 'Beenden', exact: true }).click()
  await a.page.getByText('Der Workshop ist beendet, alle haben ihre Rechte zurück.').waitFor()
  await b.page.getByRole('button', { name: 'Touchpoint' }).waitFor()
  expect(await active()).toBeNull()
})
