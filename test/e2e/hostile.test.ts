import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { writeNonsense, writeNotes } from '../support/nonsense.ts'
import { type PlainClient, Y, openPlainClient } from '../support/plain-client.ts'
import { storedBoard } from '../support/stored-board.ts'

let company: Company
let ann: Account
let eve: Account
let boardId: string
let board: BoardPage
const writers: PlainClient[] = []

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
  eve = await invite(company.server.url, ann, { name: 'Eve', role: 'editor' })
})
beforeEach(async () => {
  boardId = await createBoard(ann)
  const { page } = await company.stayingOf(ann, { locale: 'en' })
  board = new BoardPage(page)
  await board.open(boardId)
})
afterEach(async () => {
  for (const writer of writers.splice(0)) writer.close()
  await company.endTest()
})
afterAll(() => company?.close())

async function writer(): Promise<PlainClient> {
  const client = openPlainClient('y-websocket-3', { url: company.server.url, board: boardId, as: eve })
  writers.push(client)
  await eventually(() => client.provider.synced)
  return client
}

describe('a client that writes nonsense', () => {
  it('[P170] costs the others nothing: they see how much cannot be shown, and go on', async () => {
    const { page } = board
    await board.addNote('before', { x: 200, y: 300 })
    const count = writeNonsense((await writer()).doc)
    const told = page.getByText(`${count} entries could not be shown`)
    await told.waitFor()
    await board.addNote('after', { x: 600, y: 300 })
    const id = await board.idOf('after')
    await board.drag(id, { x: 60, y: 60 })
    await page.keyboard.press('Shift+Digit1')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await page.keyboard.press('ArrowRight')
    await board.undo()
    await page.keyboard.press('Control+v')
    await board.undo()
    await page.keyboard.press('Escape')
    for (let i = 0; i < 8; i++) await page.keyboard.press('Tab')
    await board.typeAtEnd(id, ' all')
    await board.until('saved')
    expect(storedBoard(company.server.dataDir, boardId)).toEqual(await board.board())

    const began = performance.now()
    await page.reload()
    await page.waitForFunction(() => window.wegpunktProbe?.painted() === true)
    await board.until('saved')
    expect(performance.now() - began).toBeLessThan(15_000)
    await told.waitFor()
    expect(await board.idOf('after all')).toBe(id)
    await page.goto('/')
    await page.getByRole('heading', { name: 'Boards', level: 1 }).waitFor()
  })

  it('[P171] is closed when it writes what nobody could read, and nobody else is', async () => {
    const client = await writer()
    const codes: number[] = []
    client.provider.on('connection-close', ({ code }: { code: number }) => codes.push(code))
    client.doc.getMap('elements').set('xml', new Y.XmlElement('script'))
    await eventually(() => codes.length > 0)
    expect(codes[0]).toBe(4422)
    await board.addNote('undisturbed', { x: 300, y: 400 })
    await board.until('saved')
    expect((await board.board()).elements).toHaveLength(1)
  })
})

describe('a board with 2,000 notes', () => {
  it('[P172] opens, and can be moved, zoomed and edited', async () => {
    writeNotes((await writer()).doc, 2_000)
    await eventually(async () => expect(await board.count()).toBe(2_000))
    const { page } = board
    await page.reload()
    await page.waitForFunction(() => window.wegpunktProbe?.painted() === true)
    await board.until('saved')
    await page.keyboard.press('Shift+Digit1')
    for (let i = 0; i < 5; i++) await page.mouse.wheel(80, 60)
    await page.keyboard.press('Shift+Digit0')
    await page.keyboard.press('h')
    await board.pull({ x: 700, y: 500 }, { x: 600, y: 420 })
    await page.keyboard.press('v')
    const before = await board.element('note1025')
    await board.drag('note1025', { x: 64, y: 64 })
    await eventually(async () =>
      expect((await board.element('note1025'))?.['at']).not.toEqual(before?.['at']),
    )
    await board.until('saved')
  })
})
