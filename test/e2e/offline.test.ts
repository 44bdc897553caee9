import type { Dialog } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage, textsOf } from '../support/board-page.ts'
import type { BrowserOfPerson } from '../support/browser.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { type Line, openLine } from '../support/line.ts'
import { storedBoard } from '../support/stored-board.ts'

let company: Company
let accounts: [ann: Account, bob: Account]
let boardId: string
let line: Line
let annsBrowser: BrowserOfPerson
let ann: BoardPage

beforeAll(async () => {
  company = await Company.open()
  const owner = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
  accounts = [owner, await invite(company.server.url, owner, { name: 'Bob', locale: 'de' })]
})
beforeEach(async () => {
  boardId = await createBoard(accounts[0])
  line = await openLine(company.server.port)
  annsBrowser = await company.browserOf(accounts[0], { locale: 'en', keepsPages: true }, line.url)
  annsBrowser.expectTrouble()
  ann = new BoardPage(annsBrowser.page)
  await ann.open(boardId)
  // Until the page is kept on the device, it cannot open without the server.
  await annsBrowser.page.evaluate(async () => void (await navigator.serviceWorker.ready))
})
afterEach(async () => {
  try {
    await ann.until('saved')
    expect(storedBoard(company.server.dataDir, boardId)).toEqual(await ann.board())
  } finally {
    await company.endTest()
    await line.cut()
  }
})
afterAll(() => company?.close())

const words = async (page: BoardPage): Promise<string[]> =>
  textsOf(await page.board())
    .map(([, text]) => text)
    .toSorted()

describe('without a connection', () => {
  it('[P150] the status says so with the number of changes, which merge with what others did meanwhile', async () => {
    const bobs = await company.browserOf(accounts[1], { locale: 'de' })
    const bob = new BoardPage(bobs.page)
    await bob.open(boardId)
    await ann.addNote('shared', { x: 300, y: 400 })
    const id = await bob.idOf('shared')
    await ann.until('saved')

    await line.cut()
    await ann.until('offline')
    await ann.page.getByText('Offline', { exact: true }).waitFor()
    await ann.addNote('of Ann alone', { x: 700, y: 400 })
    await ann.typeAtEnd(id, ' by Ann')
    await ann.page.getByText(/^Offline, \d+ changes kept on this device$/).waitFor()
    await bob.typeAtEnd(id, ' by Bob')
    await bob.addNote('of Bob', { x: 1_100, y: 400 })
    await bob.until('saved')
    expect((await words(bob)).join()).not.toContain('Ann alone')
    expect(await words(ann)).not.toContain('of Bob')

    await line.mend()
    await ann.until('saved')
    await eventually(async () => expect(await bob.board()).toEqual(await ann.board()))
    const merged = (await words(ann)).find((text) => text.startsWith('shared'))
    expect([merged?.includes(' by Ann'), merged?.includes(' by Bob')]).toEqual([true, true])
    expect(await words(ann)).toEqual(expect.arrayContaining(['of Ann alone', 'of Bob']))
  })

  it('[P151] while the server is away, edits survive a reload, and are saved once it is back', async () => {
    await ann.addNote('before', { x: 300, y: 400 })
    await ann.until('saved')
    await company.server.kill()
    await ann.until('offline')
    await ann.addNote('during', { x: 700, y: 400 })
    await ann.page.getByText(/^Offline, \d+ changes? kept on this device$/).waitFor()
    await reload(ann)
    await ann.page.waitForFunction(() => window.wegpunktProbe?.painted() === true)
    await ann.page.getByText(/^Offline, \d+ changes? kept on this device$/).waitFor()
    expect(await words(ann)).toEqual(['before', 'during'])
    await ann.addNote('after', { x: 1_100, y: 400 })

    await company.server.start()
    await ann.until('saved')
    const bobs = await company.browserOf(accounts[1], { locale: 'de' })
    const bob = new BoardPage(bobs.page)
    await bob.open(boardId)
    expect(await words(bob)).toEqual(['after', 'before', 'during'])
  })

  it('[P152] the browser asks before a tab with unsaved changes closes, and not otherwise (D10)', async () => {
    const { page } = ann
    await ann.addNote('safe', { x: 300, y: 400 })
    await ann.until('saved')
    const asked: string[] = []
    const answer = (dialog: Dialog): void => {
      asked.push(dialog.type())
      void dialog.accept()
    }
    page.on('dialog', answer)
    await page.reload()
    await ann.until('saved')
    expect(asked).toEqual([])

    await line.cut()
    await ann.until('offline')
    await ann.addNote('unsafe', { x: 700, y: 400 })
    await page.getByText(/^Offline, \d+ changes? kept on this device$/).waitFor()
    await page.reload().catch(() => null)
    await eventually(() => asked.length > 0)
    expect(asked).toEqual(['beforeunload'])
    page.off('dialog', answer)
    await line.mend()
  })

  it('[P153] two tabs of one person share what is on the device, offline too', async () => {
    const second = await annsBrowser.context.newPage()
    const other = new BoardPage(second)
    await other.open(boardId)
    await ann.page.getByRole('group', { name: 'Here: 1 person' }).waitFor()
    await ann.addNote('from one tab', { x: 300, y: 400 })
    await other.idOf('from one tab')
    await line.cut()
    await Promise.all([ann.until('offline'), other.until('offline')])
    await ann.addNote('offline one', { x: 700, y: 400 })
    await other.addNote('offline two', { x: 1_100, y: 400 })
    await line.mend()
    await Promise.all([ann.until('saved'), other.until('saved')])
    await eventually(async () => expect(await other.board()).toEqual(await ann.board()))
    expect(await words(ann)).toEqual(['from one tab', 'offline one', 'offline two'])
    await second.close()
  })

  it('[P153] what a tab wrote offline is taken along by another when it is gone', async () => {
    const going = new BoardPage(await annsBrowser.context.newPage())
    await going.open(boardId)
    await line.cut()
    await Promise.all([ann.until('offline'), going.until('offline')])
    await going.addNote('of a tab that goes', { x: 300, y: 400 })
    await eventually(async () => expect(await words(ann)).toEqual(['of a tab that goes']))
    await ann.page.getByText(/^Offline, \d+ changes? kept on this device$/).waitFor()
    // Without asking, as in a crash.
    await going.page.close()

    await line.mend()
    await ann.until('saved')
    const bobs = await company.browserOf(accounts[1], { locale: 'de' })
    const bob = new BoardPage(bobs.page)
    await bob.open(boardId)
    expect(await words(bob)).toEqual(['of a tab that goes'])
  })
})

/** With unsaved changes the browser asks first. */
async function reload({ page }: BoardPage): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
}
