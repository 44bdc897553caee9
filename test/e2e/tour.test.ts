import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { storedBoard } from '../support/stored-board.ts'
import { makeLink } from '../support/viewing.ts'

let company: Company
let ann: Account
beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'de' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

it('[P628] the bar of a tour covers nothing of the board, a stop shows its place alone, and one that the link hides shows the whole board', async () => {
  const board = await createBoard(ann, 'sample')
  const { stages, lanes, elements } = storedBoard(company.server.dataDir, board)
  const marketing = lanes.find(([, lane]) => lane['department'] === 'marketing')?.[0] ?? ''
  const cards = elements.filter(([, { kind }]) => kind === 'touchpoint')
  const card = cards.find(([, { lane }]) => lane !== marketing)?.[0] ?? ''
  const hidden = cards.find(([, { lane }]) => lane === marketing)?.[0] ?? ''
  const stop = (kind: string, id?: string) => ({ at: { kind, ...(id && { id }) }, title: kind, text: 'Text' })
  const { url } = await makeLink(ann, board, {
    tour: [stop('board'), stop('stage', stages[0]?.[0]), stop('element', card), stop('element', hidden)],
    shows: { lanes: lanes.flatMap(([id]) => (id === marketing ? [] : [id])) },
  })
  const { page } = await company.browserOf('Eve', { locale: 'de' })
  await page.goto(url)
  await page.waitForFunction(() => window.wegpunktProbe?.painted() === true, null, { timeout: 30_000 })
  const here = new BoardPage(page)
  const tour = page.getByRole('region', { name: 'Rundgang' })
  await page.getByRole('button', { name: 'Rundgang' }).click()
  await tour.getByText('1 von 4').waitFor()
  await untilUncovered(page, 'Ideen')
  const whole = await untilStill(here)

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await tour.getByText('3 von 4').waitFor()
  await eventually(async () => expect(await here.camera()).not.toEqual(whole))
  await untilStill(here)
  expect(await page.getByRole('region').count()).toBe(1)

  await page.keyboard.press('ArrowRight')
  await tour.getByText('4 von 4').waitFor()
  await tour.getByRole('heading', { name: 'Station 4' }).waitFor()
  expect(await tour.innerText()).not.toContain('element')
  await eventually(async () => expect(await here.camera()).toEqual(whole))
})

it('[P680] at its end a tour gives the focus back to the button that began it, and at its first stop keeps it', async () => {
  const board = await createBoard(ann, 'sample')
  const stop = (title: string) => ({ at: { kind: 'board' }, title, text: 'Text' })
  const { url } = await makeLink(ann, board, { tour: [stop('Eins'), stop('Zwei'), stop('Drei')] })
  const { page } = await company.browserOf('Eve', { locale: 'de', width: 390, height: 844 })
  await page.goto(url)
  const begin = page.getByRole('button', { name: 'Rundgang' })
  const tour = page.getByRole('region', { name: 'Rundgang' })
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await begin.focus()
  await page.keyboard.press('Enter')
  await tour.getByText('1 von 3').waitFor()
  await eventually(async () => expect(await focused()).toContain('1 von 3'))
  await tour.getByRole('button', { name: 'Weiter' }).press('Enter')
  await tour.getByText('2 von 3').waitFor()
  await tour.getByRole('button', { name: 'Zurück' }).press('Enter')
  await tour.getByText('1 von 3').waitFor()
  expect(await focused()).toBe('Zurück')
  await page.keyboard.press('Escape')
  await tour.waitFor({ state: 'detached' })
  await eventually(async () => expect(await focused()).toBe('Rundgang'))
})

it('[P629] who has a link open while it is paused sees its board again when it goes on', async () => {
  const board = await createBoard(ann, 'sample')
  const { url, link } = await makeLink(ann, board)
  const eve = await company.browserOf('Eve', { locale: 'de', width: 390, height: 844 })
  eve.expectRefusal(404)
  await eve.page.goto(url)
  await eve.page.getByRole('heading', { name: 'Aufmerksam werden' }).waitFor()
  await ann.call('PATCH', `/api/links/${link.id}`, { isPaused: true })
  await eve.page.getByRole('heading', { name: 'Dieser Link zeigt gerade nichts' }).waitFor()
  const again = eve.page.getByRole('button', { name: 'Erneut versuchen' })
  await again.click()
  await eve.page.getByRole('heading', { name: 'Dieser Link zeigt gerade nichts' }).waitFor()
  await ann.call('PATCH', `/api/links/${link.id}`, { isPaused: false })
  await again.click()
  await eve.page.getByRole('heading', { name: 'Aufmerksam werden' }).waitFor()
})

it('[N153] whoever pauses a link hears that it failed, and the list shows it as open', async () => {
  const board = await createBoard(ann, 'empty')
  await makeLink(ann, board, { name: 'Vorstand' })
  const anns = await company.browserOf(ann, { locale: 'de' })
  const { page } = anns
  await new BoardPage(page).open(board)
  await page.getByRole('button', { name: 'Teilen', exact: true }).click()
  const pause = async (item: string): Promise<void> => {
    await page.getByRole('button', { name: /^Mehr zu Vorstand/ }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  anns.expectTrouble()
  await page.route('**/api/links/*', (route) => route.abort('connectionrefused'))
  await pause('Pausieren')
  await page.getByRole('alert').getByText('Der Server ist nicht erreichbar', { exact: false }).waitFor()
  await page.getByText('Aktiv', { exact: true }).waitFor()
  await page.unroute('**/api/links/*')
  await pause('Pausieren')
  await page.getByText('Pausiert', { exact: true }).waitFor()
})

/** Until the head of a lane is in sight, above the bar and beside nothing that lies over it. */
async function untilUncovered(page: Page, lane: string): Promise<void> {
  await eventually(async () => {
    const head = await page.getByText(lane, { exact: true }).first().boundingBox()
    const bar = await page.getByRole('region', { name: 'Rundgang' }).boundingBox()
    return head !== null && bar !== null && head.y + head.height < bar.y
  })
}

/** Where the view rests. */
async function untilStill(page: BoardPage): Promise<[x: number, y: number, zoom: number]> {
  let last = await page.camera()
  return await eventually(async () => {
    const before = last
    await page.page.waitForTimeout(300)
    last = await page.camera()
    expect(last).toEqual(before)
    return last
  })
}
