import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { type Onlooker, makeLink, openByToken } from '../support/viewing.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'de-DE' }

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

it('[P620] the page of a link says what its signs mean to who asks, in the language of the page, and fetches that only then', async () => {
  const board = await createBoard(ann, 'sample')
  const { url } = await makeLink(ann, board)
  const phone = await stranger()
  const asked: string[] = []
  phone.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const isFetched = () => asked.some((path) => /\/Reading-/.test(path))
  await phone.goto(url)
  await phone.getByRole('heading', { name: 'Aufmerksam werden' }).waitFor()
  const button = phone.getByRole('main').getByRole('button', { name: 'Lesehilfe' })
  await button.waitFor()
  expect(isFetched()).toBe(false)

  await button.click()
  const help = phone.getByRole('region', { name: 'Lesehilfe' })
  await help.getByText('−2').waitFor()
  expect(isFetched()).toBe(true)
  await help.getByText('Die Kundschaft wurde noch nicht gefragt', { exact: false }).waitFor()
  await help.getByText('Erwartung plus X').waitFor()
  await help.getByText('Vertrieb').waitFor()
  expect((await axeOn(phone).analyze()).violations.map(({ id }) => id)).toEqual([])
  await phone.getByRole('button', { name: 'Read in English' }).click()
  await phone.getByRole('region', { name: 'How to read this' }).getByText('Sales', { exact: true }).waitFor()
  await phone.keyboard.press('Escape')
  await phone.getByRole('region', { name: 'How to read this' }).waitFor({ state: 'detached' })

  await phone.locator('li[data-element] button').first().click()
  await phone.getByRole('region').getByRole('button', { name: 'How to read this' }).last().click()
  await phone.getByRole('region', { name: 'How to read this' }).waitFor()
})

it('[P622] [P623] what waits is counted in the bar and at its link, and let in where it is listed, which says how long it is', async () => {
  const board = await createBoard(ann, 'sample')
  const { token, link } = await makeLink(ann, board, {
    allows: 'comment',
    approval: true,
    shows: { comments: true },
  })
  const vera = await openByToken(company.server.url, token)
  const { page } = await company.browserOf(ann, { locale: 'de' })
  const here = new BoardPage(page)
  await here.open(board)
  const [[stage] = []] = (await here.board()).stages
  for (const text of ['Erster Hinweis', 'Zweiter Hinweis']) await sayAbout(vera, stage ?? '', text)

  await page.getByRole('button', { name: 'Teilen', exact: true }).click()
  await page.getByRole('button', { name: `2 Kommentare warten auf Freigabe: ${link.name}` }).click()
  const list = page.getByRole('list').filter({ hasText: 'Erster Hinweis' })
  await list.getByText('Zweiter Hinweis').waitFor()
  await page.getByRole('dialog', { name: 'Per Link teilen' }).waitFor({ state: 'detached' })
  expect((await axeOn(page).analyze()).violations.map(({ id }) => id)).toEqual([])
  await list.getByRole('button', { name: 'Freigeben' }).first().click()
  await list.getByText('Erster Hinweis').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Journey', exact: true }).click()
  await page.getByRole('button', { name: '1 Kommentar wartet auf Freigabe' }).click()
  await page.getByRole('button', { name: 'Freigeben' }).click()
  await page.getByRole('button', { name: /wartet auf Freigabe/ }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Offen/ }).click()
  expect(await spokenItems(page, 'Hinweis')).toEqual(['1 / 2', '2 / 2'])
})

it('[N163] who comes again by the address is asked for no password anew, and is the same device', async () => {
  const board = await createBoard(ann, 'sample')
  const { url } = await makeLink(ann, board, { password: 'drei Kraniche' })
  const browser = await company.browserOf('Vera', { locale: 'de' })
  // It asks without the password first.
  browser.expectRefusal(401)
  const { page, context } = browser
  const devices = async () =>
    (await context.cookies(page.url()))
      .filter(({ name }) => name === 'wegpunkt_view')
      .map(({ value }) => value)
  await page.goto(url)
  await page.getByLabel('Passwort').fill('drei Kraniche')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/v\//)
  const before = await devices()
  expect(before).toHaveLength(1)

  await page.goto(url)
  await page.waitForURL(/\/v\//)
  await page
    .getByRole('heading', { name: 'Aufmerksam werden' })
    .or(page.locator('canvas').first())
    .first()
    .waitFor()
  expect(await devices()).toEqual(before)
})

it('[P625] the stops of a tour are put in order and removed by keys, without losing one’s place', async () => {
  const board = await createBoard(ann, 'sample')
  const tour = ['Eins', 'Zwei', 'Drei'].map((title) => ({ at: { kind: 'board' }, title, text: '' }))
  await makeLink(ann, board, { tour })
  const { page } = await company.browserOf(ann, { locale: 'de' })
  await new BoardPage(page).open(board)
  await page.getByRole('button', { name: 'Teilen', exact: true }).click()
  await page.getByRole('button', { name: /^Vorstand/ }).click()
  const section = page.getByRole('region', { name: 'Rundgang' })
  const titles = () =>
    section
      .getByRole('textbox', { name: 'Titel' })
      .evaluateAll((all) => all.map((input) => input instanceof HTMLInputElement && input.value))
  await section.getByRole('button', { name: 'Früher' }).nth(2).focus()
  for (let press = 0; press < 3; press++) await page.keyboard.press('Enter')
  expect(await titles()).toEqual(['Drei', 'Eins', 'Zwei'])
  const first = section.getByRole('listitem', { name: 'Station 1' })
  const isFocused = (node: Element): boolean => node === document.activeElement
  expect(await first.getByRole('button', { name: 'Früher' }).evaluate(isFocused)).toBe(true)
  await first.getByRole('button', { name: 'Station entfernen' }).press('Enter')
  expect(await titles()).toEqual(['Eins', 'Zwei'])
  expect(await section.evaluate(isFocused)).toBe(true)
})

it('[P660] keys in the drawer of links never reach the board, also when what had the focus is gone', async () => {
  const board = await createBoard(ann)
  const { page } = await company.browserOf(ann, { locale: 'de' })
  const here = new BoardPage(page)
  await here.open(board)
  await here.addNote('Bleibt', { x: 300, y: -300 })
  await page.getByRole('button', { name: 'Teilen', exact: true }).click()
  await page.getByRole('button', { name: 'Erst auswählen, was er zeigt' }).click()
  await page.getByRole('button', { name: 'Passwort setzen' }).click()
  await page.keyboard.type('n1')
  expect(await page.getByLabel('Neues Passwort').inputValue()).toBe('n1')
  await page.getByText('Mindestens 6 Zeichen.').waitFor()
  // What has the focus goes, as a button does that a press replaces.
  await page.evaluate(() => document.activeElement?.remove())
  for (const key of ['Delete', 'b', 'r']) await page.keyboard.press(key)
  expect(await here.canvas()).toMatchObject({ tool: 'select', elementCount: '1' })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Neuer Link' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Delete')
  expect(await here.canvas()).toMatchObject({ elementCount: '0' })
})

it('[P661] [P663] [P665] a tour is made by keys of what the link shows, and who sends it in vain is led to what is wrong', async () => {
  const board = await createBoard(ann, 'sample')
  const { page } = await company.browserOf(ann, { locale: 'de' })
  await new BoardPage(page).open(board)
  await page.getByRole('button', { name: 'Teilen', exact: true }).click()
  await page.getByRole('button', { name: 'Erst auswählen, was er zeigt' }).click()
  const lanes = page.getByRole('group', { name: 'Spuren' })
  await lanes.getByRole('button', { name: 'Keine' }).click()
  await lanes.getByRole('checkbox', { name: 'Service' }).check()
  const choose = page.getByRole('combobox', { name: 'Station hinzufügen' })
  await choose.click()
  await page.getByRole('option', { name: 'Service' }).waitFor()
  expect(await page.getByRole('option', { name: 'Marketing' }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.getByRole('option', { name: 'Service' }).waitFor({ state: 'detached' })
  for (const [typed, name, stop] of [
    ['ganz', 'Ganzes Board', 'Station 1'],
    ['serv', 'Service', 'Station 2'],
  ] as const) {
    await page.keyboard.type(typed, { delay: 40 })
    await page.locator('[role="option"][data-combobox-selected]', { hasText: name }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('listitem', { name: stop }).waitFor()
  }
  expect(await choose.evaluate((node) => node === document.activeElement)).toBe(true)

  await lanes.getByRole('button', { name: 'Keine' }).click()
  await page.getByRole('button', { name: 'Link erstellen' }).click()
  await page.getByText('2 Angaben stimmen noch nicht.').waitFor()
  expect(await lanes.evaluate((node) => node === document.activeElement)).toBe(true)
  await lanes.getByRole('button', { name: 'Alle' }).click()
  await page.getByRole('button', { name: 'Link erstellen' }).click()
  await page.getByText('Eine Angabe stimmt noch nicht.').waitFor()
  expect(await choose.evaluate((node) => node === document.activeElement)).toBe(true)
  const message = page.getByText('Ein Rundgang hat mindestens drei Stationen oder keine.')
  const foot = await page.getByRole('button', { name: 'Abbrechen' }).boundingBox()
  expect((await message.boundingBox())?.y).toBeLessThan(foot?.y ?? 0)

  for (const title of ['Kaufen', 'Aufmerksam werden']) {
    await choose.fill(title)
    await page.getByRole('option', { name: title }).first().click()
  }
  await page.getByRole('button', { name: 'Link erstellen' }).click()
  await page.getByRole('button', { name: 'Einstellungen' }).click()
  await page.getByRole('button', { name: 'Speichern' }).click()
  const said = await page.getByRole('alert').filter({ hasText: 'Gespeichert.' }).boundingBox()
  const undo = await page
    .getByRole('button', { name: /^Rückgängig/ })
    .first()
    .boundingBox()
  expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThan(undo?.y ?? 0)
})

it('[P686] nothing of the bar of a board is cut off, with people, a persona and a comment that waits', async () => {
  const board = await createBoard(ann, 'sample')
  const { token } = await makeLink(ann, board, {
    allows: 'comment',
    approval: true,
    shows: { comments: true },
  })
  const vera = await openByToken(company.server.url, token)
  const bob = await invite(company.server.url, ann, { name: 'Bob', role: 'editor' })
  await new BoardPage((await company.browserOf(bob, { locale: 'de' })).page).open(board)
  const { page } = await company.browserOf(ann, { locale: 'de', width: 1280, height: 768 })
  const here = new BoardPage(page)
  await here.open(board)
  await sayAbout(vera, (await here.board()).stages[0]?.[0] ?? '', 'Ein Hinweis')
  await page.getByRole('button', { name: '1 Kommentar wartet auf Freigabe' }).waitFor()
  await page.getByRole('button', { name: /^Persona/ }).click()
  await page.getByRole('menuitemradio').nth(1).click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await page.getByRole('group', { name: '2' }).waitFor()
  for (const width of [1280, 1024, 900, 768]) {
    await page.setViewportSize({ width, height: 768 })
    const beyond = await page.getByRole('banner').evaluate((bar) =>
      [...bar.querySelectorAll('button, a, [tabindex="0"]')].flatMap((part) => {
        const { left, right, width } = part.getBoundingClientRect()
        const name = part.getAttribute('aria-label') ?? part.textContent
        return width > 0 && (left < 0 || right > innerWidth) ? [`${name} ${left}–${right}`] : []
      }),
    )
    expect(beyond, `at ${width}`).toEqual([])
    for (const name of ['Teilen', 'Einladen'])
      await page.getByRole('button', { name, exact: true }).click({ trial: true })
  }
})

it('[P689] who lets people comment by a link reads that they see all comments of the team then', async () => {
  const board = await createBoard(ann)
  const { page } = await company.browserOf(ann, { locale: 'de' })
  await new BoardPage(page).open(board)
  await page.getByRole('button', { name: 'Teilen', exact: true }).click()
  await page.getByRole('button', { name: 'Erst auswählen, was er zeigt' }).click()
  const comments = page.getByRole('switch', { name: /^Kommentare(?! warten)/ })
  const said = page.getByText('alle Kommentare des Teams', { exact: false })
  await comments.waitFor()
  expect(await said.count()).toBe(0)
  await page.getByText('Ansehen und kommentieren').click()
  expect(await comments.isChecked()).toBe(true)
  const [sentence, place] = [await said.first().boundingBox(), await comments.locator('..').boundingBox()]
  expect(Math.abs((sentence?.y ?? 0) - (place?.y ?? 1_000))).toBeLessThan(48)
})

async function sayAbout({ view, cookie }: Onlooker, stage: string, text: string): Promise<void> {
  const { url } = company.server
  const response = await fetch(`${url}/api/view/${view.link}/comments`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({
      key: `key-${text}`.replaceAll(' ', '-'),
      name: 'Vera',
      where: { on: 'stage', id: stage },
      text,
    }),
  })
  expect(response.status).toBe(201)
}

/** Which place of how many each entry of a list says it has that tells this. */
const spokenItems = (page: Page, text: string): Promise<string[]> =>
  page
    .getByRole('listitem')
    .filter({ hasText: text })
    .evaluateAll((items) => items.map((item) => `${item.ariaPosInSet} / ${item.ariaSetSize}`))
