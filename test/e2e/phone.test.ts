import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { makeLink } from '../support/viewing.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'de-DE' }
const LEAST_TOUCH_PX = 44

let company: Company
let ann: Account
let strangers: BrowserContext[] = []
beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'de' })
})
afterEach(async () => {
  for (const context of strangers) await context.close()
  strangers = []
  await company.endTest()
})
afterAll(() => company?.close())

async function stranger(): Promise<Page> {
  const context = await company.browser.newContext({ ...PHONE, baseURL: company.server.url })
  strangers.push(context)
  return await context.newPage()
}

/** The page of a link on a phone, which shows the list. */
async function openList(url: string): Promise<Page> {
  const phone = await stranger()
  await phone.goto(url)
  await phone.locator('li[data-element]').first().waitFor()
  return phone
}

async function openBoard(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: 'Board', exact: true }).tap()
  await phone.waitForFunction(() => window.wegpunktProbe?.painted() === true, null, { timeout: 30_000 })
}

const idsIn = (phone: Page): Promise<string[]> =>
  phone
    .locator('li[data-element]')
    .evaluateAll((rows) => rows.flatMap((row) => row.getAttribute('data-element') ?? []))

it('[P670] on a phone a tour stands below what it points at, which is marked in the list and on the board, and opens no details', async () => {
  const board = await createBoard(ann, 'sample')
  const { url, link } = await makeLink(ann, board)
  const phone = await openList(url)
  const ids = await idsIn(phone)
  const [last = '', other = ''] = [ids.at(-1), ids.at(-4)]
  const stops = [last, other, last].map((id, i) => ({
    at: { kind: 'element', id },
    title: `Halt ${i + 1}`,
    text: 'Was hier zu sehen ist, und warum es so ist.',
  }))
  await ann.call('PATCH', `/api/links/${link.id}`, { tour: stops })
  await phone.getByRole('button', { name: 'Rundgang' }).tap()
  const tour = phone.getByRole('region', { name: 'Rundgang' })
  const row = phone.locator(`li[data-element="${last}"]`)
  await phone.locator(`li[data-element="${last}"][data-lit]`).waitFor()
  expect((await edges(row)).bottom).toBeLessThanOrEqual((await edges(tour)).top)

  await openBoard(phone)
  await isPointedAt(phone, last, tour)
  for (const id of [other, last]) {
    await tour.getByRole('button', { name: 'Weiter' }).tap()
    await isPointedAt(phone, id, tour)
  }
  await tour.getByRole('button', { name: 'Fertig' }).tap()
  await tour.waitFor({ state: 'detached' })
  await phone.locator('[data-spotlight]').waitFor({ state: 'detached' })
})

async function isPointedAt(phone: Page, id: string, tour: Locator): Promise<void> {
  await phone.locator(`[data-spotlight="${id}"]`).waitFor({ state: 'attached' })
  await phone.waitForFunction(
    ([touchpoint, bottom]) => {
      const at = window.wegpunktProbe?.centreOf(touchpoint)
      return at && at.y > 0 && at.y < bottom - 40 && at.x > 0 && at.x < innerWidth
    },
    [id, (await edges(tour)).top] as const,
  )
  expect(await phone.locator('[data-beside]').count()).toBe(0)
}

it('[P671] by touch a comment gets its place on the board by a tap, and another tap brings it elsewhere with what was typed', async () => {
  const board = await createBoard(ann, 'sample')
  const { url } = await makeLink(ann, board, {
    allows: 'comment',
    approval: false,
    shows: { comments: true },
  })
  const phone = await openList(url)
  const [first = '', second = ''] = await idsIn(phone)
  const [firstTitle = '', secondTitle = ''] = await phone
    .locator('li[data-element] button')
    .evaluateAll((rows) => rows.map((row) => row.children[1]?.firstElementChild?.textContent ?? ''))
  await openBoard(phone)
  await phone.getByRole('button', { name: /^Kommentare/ }).tap()
  const list = phone.getByRole('complementary', { name: 'Kommentare' })
  await list.getByText('Keine offenen Kommentare', { exact: false }).waitFor()
  expect(await list.innerText()).not.toContain('Taste')
  await list.getByRole('button', { name: 'Kommentieren' }).tap()
  await list.waitFor({ state: 'detached' })
  await phone.getByText('Antippen, was', { exact: false }).waitFor()
  const dialog = phone.getByRole('dialog', { name: 'Kommentare' })
  expect(await dialog.count()).toBe(0)

  await tapOn(phone, first)
  await dialog.getByRole('heading', { name: firstTitle }).waitFor()
  await phone.locator('[data-begun]').waitFor()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Vera')
  await dialog.getByRole('textbox', { name: 'Kommentieren' }).fill('Das dauert zu lange')
  await tapOn(phone, second)
  await dialog.getByRole('heading', { name: secondTitle }).waitFor()
  expect(await phone.locator('[data-beside]').count()).toBe(0)
  expect(await dialog.getByRole('textbox', { name: 'Kommentieren' }).inputValue()).toBe('Das dauert zu lange')
  expect((await axeOn(phone).analyze()).violations.map(({ id }) => id)).toEqual([])
  await dialog.getByRole('button', { name: 'Senden' }).tap()
  await dialog.getByText('Das dauert zu lange').waitFor()
  await dialog.getByRole('button', { name: 'Schließen' }).tap()
  await phone.getByRole('button', { name: '1 Kommentar zu' }).waitFor()
  await tapOn(phone, second)
  await phone.locator('[data-beside]').getByText('Das dauert zu lange').waitFor()
})

async function tapOn(phone: Page, id: string): Promise<void> {
  const at = await phone.evaluate((element) => {
    const middle = window.wegpunktProbe?.boardCentreOf(element)
    if (middle) window.wegpunktProbe?.view({ x: middle.x - 130, y: middle.y - 120, zoom: 1 })
    return window.wegpunktProbe?.centreOf(element)
  }, id)
  if (!at) throw new Error(`${id} is not on the board`)
  await phone.touchscreen.tap(at.x, at.y)
}

it('[P672] [P674] who looks again soon is told what changed meanwhile, until it was there to be read, and sees it marked', async () => {
  const board = await createBoard(ann, 'sample')
  const { url } = await makeLink(ann, board)
  const { page } = await company.browserOf(ann, { locale: 'de' })
  const here = new BoardPage(page)
  await here.open(board)
  const phone = await openList(url)
  await phone.waitForURL(/\/v\/[^/]+$/)
  const { pathname } = new URL(phone.url())
  await phone.waitForFunction(
    (key) => localStorage.getItem(key) !== null,
    `wegpunkt.visit.${pathname.slice(3)}`,
  )
  await phone.goto('/healthz')
  await here.addTouchpoint('Ganz neu hier', { x: 60, y: 240 })
  await here.until('saved')

  const news = phone.getByRole('region', { name: /^Neu seit dem letzten Besuch/ })
  for (const time of ['once', 'again']) {
    await phone.goto(pathname)
    await news.getByRole('button', { name: /Ganz neu hier/ }).waitFor()
    await phone
      .getByRole('listitem')
      .filter({ hasText: 'Ganz neu hier' })
      .getByText('Neu', { exact: true })
      .waitFor()
    if (time === 'once') await phone.goto('/healthz')
  }
  await news.getByRole('button', { name: 'Ausblenden' }).tap()
  await news.waitFor({ state: 'detached' })
  await openBoard(phone)
  await phone.reload()
  await phone.getByRole('heading', { name: 'Aufmerksam werden' }).waitFor()
  await phone.waitForTimeout(1_500)
  expect(await news.count()).toBe(0)
})

it('[P673] what a finger presses on the page of a link is at least 44 pixels high', async () => {
  const board = await createBoard(ann, 'sample')
  const { url } = await makeLink(ann, board, {
    allows: 'comment',
    approval: false,
    shows: { comments: true },
  })
  const phone = await openList(url)
  const small: string[] = []
  const measure = async (): Promise<void> => {
    // The heads are as high as the board has room for them, and of their names one reads.
    const all = phone.locator(
      ':is(button, input, textarea, select):visible:not([data-axis] *, [data-own-pointer][aria-haspopup])',
    )
    small.push(
      ...(await all.evaluateAll(
        (parts, least) =>
          parts.flatMap((part) => {
            const { height } = part.getBoundingClientRect()
            return height < least - 0.5 ? [`${height} ${part.outerHTML.slice(0, 160)}`] : []
          }),
        LEAST_TOUCH_PX,
      )),
    )
  }
  await measure()
  await openBoard(phone)
  await phone.getByRole('button', { name: /^Kommentare/ }).tap()
  const list = phone.getByRole('complementary', { name: 'Kommentare' })
  await list.getByRole('button', { name: 'Kommentieren' }).waitFor()
  await measure()
  await list.getByRole('button', { name: 'Kommentieren' }).tap()
  await phone.touchscreen.tap(200, 400)
  await phone.getByRole('dialog', { name: 'Kommentare' }).waitFor()
  await measure()
  expect([...new Set(small)]).toEqual([])
})

it('[P685] a tour closes what the signs mean, and has the focus', async () => {
  const board = await createBoard(ann, 'sample')
  const tour = ['Eins', 'Zwei', 'Drei'].map((title) => ({ at: { kind: 'board' }, title, text: '' }))
  const { url } = await makeLink(ann, board, { tour })
  const phone = await openList(url)
  await phone.getByRole('main').getByRole('button', { name: 'Lesehilfe' }).tap()
  const help = phone.getByRole('region', { name: 'Lesehilfe' })
  await help.waitFor()
  await phone.getByRole('button', { name: 'Rundgang' }).tap()
  const bar = phone.getByRole('region', { name: 'Rundgang' })
  await bar.getByText('1 von 3').waitFor()
  expect(await help.count()).toBe(0)
  expect(await bar.evaluate((node) => node === document.activeElement)).toBe(true)
})

it('[P687] letters and lines of the page of a link stay as they are when a touchpoint opens and closes', async () => {
  const board = await createBoard(ann, 'sample')
  const { url } = await makeLink(ann, board, {
    allows: 'comment',
    approval: false,
    shows: { comments: true },
  })
  const phone = await openList(url)
  await phone.waitForFunction(() => document.fonts.check('14px "Inter Variable"'))
  const row = phone.locator('li[data-element] button').first()
  const look = () =>
    row.evaluate((button) => {
      const of = ({ fontFamily, fontSize, lineHeight, color }: CSSStyleDeclaration) =>
        `${fontFamily} ${fontSize} ${lineHeight} ${color}`
      return [
        of(getComputedStyle(document.body)),
        getComputedStyle(document.body).backgroundColor,
        of(getComputedStyle(button)),
        button.clientHeight,
      ]
    })
  const before = await look()
  for (let time = 0; time < 2; time++) {
    await row.tap()
    const sheet = phone.locator('[data-beside]')
    await sheet.getByRole('textbox').first().waitFor()
    expect(await look()).toEqual(before)
    await phone.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await look()).toEqual(before)
  }
})

async function edges(part: Locator): Promise<{ top: number; bottom: number }> {
  const box = await part.boundingBox()
  if (!box) throw new Error('that is not to be seen')
  return { top: box.y, bottom: box.y + box.height }
}
