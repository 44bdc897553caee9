import type { WorkshopCommand } from '@wegpunkt/shared/workshop/workshop-command'
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

it('[P520] a moderator leads where everybody looks, and nobody is led who does not want to be', async () => {
  const board = await createBoard(ann, 'sample')
  const [a, b] = await Promise.all([
    company.browserOf(ann, { locale: 'de' }),
    company.browserOf(bob, { locale: 'de', still: true }),
  ])
  const [anns, bobs] = [new BoardPage(a.page), new BoardPage(b.page)]
  await Promise.all([anns.open(board), bobs.open(board)])
  const phases = [{ name: 'Sammeln', minutes: 10, activity: 'notes' }]
  const input = { title: 'Reise', format: 'meeting', phases }
  const { id } = await ann.call<{ id: string }>('POST', `/api/boards/${board}/workshops`, input)
  const command = (wish: WorkshopCommand) => ann.call('POST', `/api/workshops/${id}/commands`, wish)
  await command({ do: 'start' })
  await bob.call('POST', `/api/workshops/${id}/participants`, {})
  const camera = () => b.page.evaluate(() => window.wegpunktProbe?.camera())
  const lookAt = (x: number): Promise<void> =>
    a.page.evaluate((left) => window.wegpunktProbe?.view({ x: left, y: 200, zoom: 1 }), x)

  // Asked over by key: who says no stays, who says yes is there.
  await lookAt(900)
  await a.page.getByRole('timer').waitFor()
  const before = await camera()
  await a.page.keyboard.press('Alt+Shift+b')
  await b.page.getByText('Ann bittet alle zu sich.').waitFor()
  await b.page.getByRole('button', { name: 'Hier bleiben' }).click()
  await b.page.getByText('Ann bittet alle zu sich.').waitFor({ state: 'detached' })
  expect(await camera()).toEqual(before)
  await a.page.keyboard.press('Alt+Shift+b')
  await b.page.getByText('Ann bittet alle zu sich.').waitFor()
  await b.page.keyboard.press('Alt+Shift+g')
  await eventually(async () => isNear((await camera())?.x, 900))

  // Taken along, free by one key, and back.
  await a.page.keyboard.press('Alt+Shift+a')
  await b.page.getByText('Ann nimmt alle mit.', { exact: true }).waitFor()
  await lookAt(1_500)
  await eventually(async () => isNear((await camera())?.x, 1_500))
  await b.page.keyboard.press('Escape')
  await lookAt(400)
  await b.page.getByRole('button', { name: 'Wieder mitgehen' }).click()
  await eventually(async () => isNear((await camera())?.x, 400))
  await command({ do: 'take-along', isOn: false })
  await b.page.getByText(/Ann nimmt alle mit/).waitFor({ state: 'detached' })

  // A spotlight, a question at the same card, and a prompt.
  const { elements } = await bobs.board()
  const [card = ''] = elements.find(([, { kind }]) => kind === 'touchpoint') ?? []
  await command({ do: 'spotlight', element: card })
  await b.page.getByText(/^Hervorgehoben: /).waitFor()
  await b.page.getByRole('button', { name: 'Dorthin gehen' }).click()
  await command({ do: 'spotlight', element: null })
  await command({ do: 'ask', touchpoint: card, title: 'Karte', question: 'says', text: '' })
  await b.page.getByRole('button', { name: 'Antworten' }).click()
  await b.page.getByLabel('Antwort als Notiz').fill('Sie rufen nie zurück')
  await command({ do: 'deal', to: 'people', prompts: ['surprise'] })
  await b.page.getByRole('region', { name: 'Impuls für Ideen' }).waitFor()
  await b.page.getByLabel('Antwort als Notiz').press('Enter')
  const answer = await eventually(async () =>
    (await anns.board()).elements.find(([, { text }]) => text === 'Sie rufen nie zurück'),
  )
  expect(answer?.[1]).toMatchObject({ prompt: 'surprise' })
  await eventually(async () =>
    (await anns.board()).elements.some(([id, { touchpoint }]) => id === answer?.[0] && touchpoint === card),
  )

  // The board is locked, and says so; what moderators lock on it stays as it is.
  await ann.call('POST', `/api/boards/${board}/lock`, { locked: 'viewer' })
  await b.page.getByText('Dieses Board ist gesperrt: Nur die Moderation bearbeitet es.').waitFor()
  await a.page.getByRole('button', { name: 'Entsperren' }).click()
  await b.page.getByText(/^Dieses Board ist gesperrt/).waitFor({ state: 'detached' })
})

const isNear = (x: number | undefined, wanted: number): boolean => x !== undefined && Math.abs(x - wanted) < 5
