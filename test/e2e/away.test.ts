import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { makeLink } from '../support/viewing.ts'

const AWAY = 'Der Server ist nicht erreichbar. Verbindung prüfen und erneut versuchen.'

let company: Company
let ann: Account
beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'de' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

it('[P652] while the server is away a comment by a link and the form of a link say so where one looks, and keep what was typed until it is taken', async () => {
  const board = await createBoard(ann, 'sample')
  const { url } = await makeLink(ann, board, {
    allows: 'comment',
    approval: false,
    shows: { comments: true },
  })
  const eve = await company.browserOf('Eve', { locale: 'de', width: 390, height: 844 })
  const anns = await company.browserOf(ann, { locale: 'de' })
  await eve.page.goto(url)
  await eve.page.locator('li[data-element] button').first().click()
  const details = eve.page.getByRole('region').last()
  const field = details.getByRole('textbox', { name: 'Kommentieren' })
  await field.waitFor()
  await details.getByRole('textbox', { name: 'Name' }).fill('Vera')
  await field.fill('Mitten in der Störung')
  await new BoardPage(anns.page).open(board)
  await anns.page.getByRole('button', { name: 'Teilen', exact: true }).click()
  await anns.page.getByRole('button', { name: /^Vorstand/ }).click()
  const name = anns.page.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Beirat')

  for (const person of [eve, anns]) person.expectTrouble()
  await company.server.kill()
  await field.press('Enter')
  await details.getByRole('alert').filter({ hasText: AWAY }).waitFor()
  expect(await field.inputValue()).toBe('Mitten in der Störung')
  const save = anns.page.getByRole('button', { name: 'Speichern' })
  await save.click()
  const trouble = anns.page.getByRole('alert').filter({ hasText: AWAY })
  await trouble.waitFor()
  expect(await trouble.evaluate((it) => it.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true)
  expect(await name.inputValue()).toBe('Beirat')

  await company.server.start()
  await field.press('Enter')
  await details.getByRole('article').getByText('Mitten in der Störung').waitFor()
  expect(await details.getByRole('alert').count()).toBe(0)
  await save.click()
  await anns.page.getByRole('button', { name: /^Beirat/ }).waitFor()
})
