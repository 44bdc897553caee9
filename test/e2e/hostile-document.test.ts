import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { left, writeHostile } from '../support/hostile.ts'
import { openPlainClient } from '../support/plain-client.ts'
import { storedBoard } from '../support/stored-board.ts'
import { untilSame } from '../support/two-people.ts'

let company: Company
let ann: Account
let bob: Account
let eve: Account

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
  bob = await invite(company.server.url, ann, { name: 'Bob', role: 'editor', locale: 'de' })
  eve = await invite(company.server.url, ann, { name: 'Eve', role: 'editor' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

describe('a document that a hostile client wrote', () => {
  it('[P220] opens, says what could not be shown, and two people go on beside it', async () => {
    const boardId = await createBoard(ann)
    const [anns, bobs] = [
      await company.browserOf(ann, { locale: 'en' }),
      await company.browserOf(bob, { locale: 'de' }),
    ]
    const [annsBoard, bobsBoard] = [new BoardPage(anns.page), new BoardPage(bobs.page)]
    await annsBoard.open(boardId)
    await bobsBoard.open(boardId)
    await annsBoard.addNote('of Ann', { x: 260, y: 500 })
    await bobsBoard.addNote('of Bob', { x: 560, y: 500 })
    const [annsId, bobsId] = [await bobsBoard.idOf('of Ann'), await annsBoard.idOf('of Bob')]

    const writer = openPlainClient('y-websocket-3', { url: company.server.url, board: boardId, as: eve })
    await eventually(() => writer.provider.synced)
    const count = await writeHostile(writer.doc)
    await anns.page.getByText(`${count.toLocaleString('en')} entries could not be shown`).waitFor()
    await bobs.page
      .getByText(`${count.toLocaleString('de')} Einträge konnten nicht angezeigt werden`)
      .waitFor()

    await annsBoard.drag(annsId, { x: 64, y: 48 })
    await annsBoard.typeAtEnd(annsId, ', moved')
    await bobsBoard.typeAtEnd(bobsId, ', too')
    await annsBoard.page.keyboard.press('Shift+Digit1')
    for (let i = 0; i < 4; i++) await annsBoard.page.mouse.wheel(120, 90)
    await annsBoard.page.keyboard.press('Shift+Digit0')
    await annsBoard.find('inFrames')
    await annsBoard.drag('onConnector', { x: 40, y: 40 })
    await bobsBoard.idOf('of Ann, moved')
    await annsBoard.idOf('of Bob, too')
    await untilSame([annsBoard, bobsBoard])
    expect(storedBoard(company.server.dataDir, boardId)).toEqual(await annsBoard.board())

    await anns.page.reload()
    await anns.page.waitForFunction(() => window.wegpunktProbe?.painted() === true)
    await annsBoard.until('saved')
    await annsBoard.drag(annsId, { x: -32, y: 0 })
    await annsBoard.until('saved')
    await expectReasons(anns.page)
    await anns.page.goto('/')
    await anns.page.getByRole('heading', { name: 'Boards', level: 1 }).waitFor()
    writer.close()
  })
})

/** The notice opens to what is missing by reason, and gives the ids. */
async function expectReasons(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'See details' }).click()
  await page.getByText('5,000 elements of a kind that this version does not know').waitFor()
  await page.getByText(`${left.damaged} elements that are damaged`).waitFor()
  await page.getByText('1 stage or lane that is damaged').waitFor()
  await page.getByRole('button', { name: 'Copy the ids' }).click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')).toHaveLength(1 + left.kinds + left.damaged + left.lines)
  expect(copied).toContain('elements "odd id ä" damaged')
  await page.keyboard.press('Escape')
}
