import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

let company: Company
let ann: Account

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

it('[P116] somebody is invited without leaving the board', async () => {
  const { page } = await company.stayingOf(ann, { locale: 'en' })
  const board = new BoardPage(page)
  const id = await createBoard(ann)
  await board.open(id)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite people' })
  await dialog.getByRole('combobox', { name: 'Department', exact: true }).click()
  await page.getByRole('option', { name: 'Logistics' }).click()
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  const link = await dialog.getByRole('textbox', { name: 'The invitation link' }).inputValue()
  expect(link).toContain('/invitation/')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(new URL(page.url()).pathname).toBe(`/b/${id}`)
  expect(await board.state()).toBe('saved')
})

it('[P117] the personas of a board can be changed after it was made', async () => {
  // Each sample journey brings its personas into the workspace.
  await createBoard(ann, 'sample')
  const { page } = await company.stayingOf(ann, { locale: 'en' })
  await page.goto('/')
  const before = await numbersOfPersonas()
  await page.getByRole('article').filter({ hasText: 'No persona yet' }).getByRole('button').click()
  await page.getByRole('menuitem', { name: 'Title and personas' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change title and personas' })
  await dialog.getByRole('group', { name: 'Personas' }).locator('label').first().click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(before).toContain(0)
  await eventually(async () => (await numbersOfPersonas()).includes(1))
})

it('[J7] what was rated before a board had personas is still seen when it has some', async () => {
  await createBoard(ann, 'sample')
  const id = await createBoard(ann)
  const { page } = await company.stayingOf(ann, { locale: 'en' })
  const board = new BoardPage(page)
  await board.open(id)
  await board.addTouchpoint('Hotline', { x: 700, y: 460 })
  const card = await board.idOf('Hotline')
  await board.select(card)
  await page.keyboard.press('5')
  const inspector = page.getByRole('complementary', { name: 'Properties' })
  const delighting = inspector.getByRole('button', { name: 'Delighting', exact: true, pressed: true })
  await delighting.waitFor()
  await board.until('saved')

  const [persona] = await ann.call<{ id: string; name: string }[]>('GET', '/api/personas')
  await ann.call('PATCH', `/api/boards/${id}`, { personas: [persona?.id] })
  await board.open(id)
  await board.select(card)
  await inspector.getByText(`How it feels for ${persona?.name}`).waitFor()
  await delighting.waitFor()
  await page.keyboard.press('1')
  await inspector.getByRole('button', { name: 'Disappointing', exact: true, pressed: true }).waitFor()
})

async function numbersOfPersonas(): Promise<number[]> {
  const boards = await ann.call<{ personas: unknown[] }[]>('GET', '/api/boards')
  return boards.map(({ personas }) => personas.length)
}
