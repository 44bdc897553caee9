import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
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

type Named = { readonly id: string; readonly title: string }

it('[F42] a board comes in from a file, and a workspace goes out and in, each looked at before anything is made', async () => {
  const board = await createBoard(ann, 'sample')
  const { url } = company.server
  const exported = await fetch(`${url}/api/boards/${board}/export?format=board`, {
    headers: { cookie: ann.cookie },
  })
  const file = Buffer.from(await exported.text())
  const before = (await ann.call<Named[]>('GET', '/api/boards')).length
  const person = await company.browserOf(ann, { locale: 'en' })
  const { page } = person

  await page.goto(`${url}/`)
  await page.getByRole('button', { name: 'Import' }).click()
  const dialog = page.getByRole('dialog')
  person.expectRefusal(422)
  await choose(page, 'holiday.json', Buffer.from('{"photos":[]}'))
  await dialog.getByRole('alert').getByText('not a file that was exported from here').waitFor()
  await choose(page, 'empty.json', Buffer.alloc(0))
  await dialog.getByRole('alert').getByText('This file is empty.').waitFor()
  await choose(page, 'board.json', file)
  await dialog.getByRole('cell', { name: '27' }).waitFor()
  expect(await faults(page)).toEqual([])
  expect((await ann.call<Named[]>('GET', '/api/boards')).length).toBe(before)
  await dialog.getByLabel('Title of the new board').fill('Once more')
  await dialog.getByRole('button', { name: 'Make the board' }).click()
  await page.getByRole('main', { name: 'Journey board' }).waitFor()
  const made = (await ann.call<Named[]>('GET', '/api/boards')).find(({ title }) => title === 'Once more')
  expect(new URL(page.url()).pathname).toBe(`/b/${made?.id}`)

  await page.goto(`${url}/settings?tab=data`)
  await page.getByRole('button', { name: 'Make an archive' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Download/ }).click()
  const archive = await readFile(await (await download).path())
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Choose an archive' }).click()
  await choose(page, 'workspace.zip', archive)
  await dialog.getByRole('button', { name: `Make ${before + 1} boards` }).click()
  await dialog.getByText(`${before + 1} boards are made.`).waitFor()
  await eventually(async () =>
    expect((await ann.call<Named[]>('GET', '/api/boards')).length).toBe(2 * (before + 1)),
  )
})

const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

async function faults(page: Page): Promise<string[]> {
  const { violations } = await axeOn(page).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
