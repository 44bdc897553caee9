import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { saved } from '../support/saved-file.ts'

let company: Company
let ann: Account
beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'de' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

/** What each of them waits for: another thread, or a font. */
const WAITED_FOR = /worker[^/]*\.js|\.(?:ttf|woff2?)(?:\?|$)/u

/** From now on nothing of that comes, until it is let in. */
async function held(page: Page): Promise<() => Promise<void>> {
  await page.route(WAITED_FOR, () => undefined)
  return async () => await page.unroute(WAITED_FOR)
}

it('[F83] every format shows how far it is and is called off at once, in the middle of it; then nothing is saved', async () => {
  const board = await createBoard(ann, 'sample')
  const { page } = await company.browserOf(ann, { locale: 'de', theme: 'light' })
  await new BoardPage(page).open(board)
  await page.keyboard.press('Shift+E')
  const dialog = page.getByRole('dialog', { name: 'Exportieren' })
  await dialog.waitFor()
  const files: string[] = []
  page.on('download', (file) => files.push(file.suggestedFilename()))
  const save = dialog.getByRole('button', { name: 'Speichern' })
  const letIn = await held(page)
  const choose = async (...names: string[]): Promise<void> => {
    for (const name of names) await dialog.getByText(name, { exact: true }).click()
  }
  const formats: readonly (readonly string[])[] = [
    ['PNG', '4×'],
    ['SVG'],
    ['PDF', 'Poster', 'A0'],
    ['PDF', 'A4-Seiten zum Zusammenlegen'],
    ['Board als Datei (JSON)'],
    ['Touchpoints (CSV)'],
    ['Maßnahmen (CSV)'],
    ['Ereignisse (CSV)'],
    ['Übersicht (Markdown)'],
  ]
  for (const names of formats) {
    await choose(...names)
    await save.click()
    await dialog.getByRole('progressbar').waitFor({ state: 'attached' })
    await dialog.getByRole('button', { name: 'Abbrechen' }).click()
    await dialog.getByText('Abgebrochen. Es wurde nichts gespeichert.', { exact: true }).waitFor()
    await save.waitFor()
  }
  await letIn()
  await choose('Touchpoints (CSV)')
  // Not by its name: where the system's language is C, Chromium calls a file with a dash in its name "download".
  expect((await saved(page)).bytes.toString()).toContain('Phase;Spur;Touchpoint;')
  expect(files).toHaveLength(1)
})
