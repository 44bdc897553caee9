import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

let company: Company
let mona: Account
let bob: Account
let cat: Account

beforeAll(async () => {
  company = await Company.open()
  const { url } = company.server
  mona = await setUp(url, { name: 'Mona', department: 'service', locale: 'de' })
  bob = await invite(url, mona, { name: 'Bob', department: 'sales', locale: 'de' })
  cat = await invite(url, mona, { name: 'Cat', department: 'marketing', role: 'contributor', locale: 'de' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

const pageOf = async (who: Account): Promise<BoardPage> =>
  new BoardPage((await company.browserOf(who, { locale: 'de' })).page)

/** A workshop with a phase for all to see, and one in which everybody writes for themselves. */
async function prepared(board: string) {
  const common = { minutes: 5, activity: 'notes', right: 'contribute' }
  const phases = [
    { ...common, name: 'Sammeln', prompt: 'Was stört Kundinnen und Kunden beim Kauf?' },
    { ...common, name: 'Still schreiben', visibility: 'private' },
  ]
  const input = { title: 'Kauf', format: 'meeting', phases }
  const { id } = await mona.call<{ id: string }>('POST', `/api/boards/${board}/workshops`, input)
  return {
    command: (what: object) => mona.call<{ run: string }>('POST', `/api/workshops/${id}/commands`, what),
  }
}

const textsOn = async (page: BoardPage): Promise<unknown[]> =>
  (await page.board()).elements.map(([, { text }]) => text).toSorted()

it('[P481] editors and contributors work on the board as they are used to, and write in private what stays private', async () => {
  const board = await createBoard(mona)
  const workshop = await prepared(board)
  const [atMona, atBob, atCat] = await Promise.all([pageOf(mona), pageOf(bob), pageOf(cat)])
  await Promise.all([atMona, atBob, atCat].map((page) => page.open(board)))
  await atMona.addNote('von Mona', { x: 300, y: 300 })
  await workshop.command({ do: 'start' })
  for (const { page } of [atMona, atBob, atCat])
    await page.getByRole('region', { name: 'Workshop' }).getByText('Sammeln').waitFor()

  // Bob may edit the board otherwise; in this phase he adds, and moves what is his.
  await atBob.page.getByText('Beitragen', { exact: true }).waitFor()
  await atBob.addNote('von Bob', { x: 600, y: 300 })
  await atCat.addNote('von Cat', { x: 900, y: 300 })
  await eventually(async () => expect(await textsOn(atMona)).toEqual(['von Bob', 'von Cat', 'von Mona']))
  const [monas, bobs] = [await atBob.idOf('von Mona'), await atBob.idOf('von Bob')]
  const before = await atBob.element(monas)
  await atBob.drag(monas, { x: 80, y: 80 })
  expect(await atBob.element(monas)).toEqual(before)
  await atBob.drag(bobs, { x: 0, y: 160 })
  await atBob.until('saved')
  await eventually(async () => expect(await atMona.element(bobs)).toEqual(await atBob.element(bobs)))

  const { run } = await workshop.command({ do: 'next' })
  await atBob.page.getByText('Verdeckt schreiben', { exact: true }).waitFor()
  await atBob.addNote('nur für Bob', { x: 600, y: 700 })
  await atBob.until('saved')
  await atBob.page.reload()
  await atBob.open(board)
  await atBob.page.getByText('Verdeckt schreiben', { exact: true }).waitFor()
  await eventually(async () => expect(await textsOn(atBob)).toContain('nur für Bob'))
  for (const other of [atMona, atCat]) expect(await textsOn(other)).not.toContain('nur für Bob')
  await workshop.command({ do: 'reveal', run })
  for (const page of [atMona, atBob, atCat])
    await eventually(async () =>
      expect(await textsOn(page)).toEqual(['nur für Bob', 'von Bob', 'von Cat', 'von Mona']),
    )
})
