import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import { BoardPage, inOrder } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { inTheme } from '../support/in-theme.ts'

let company: Company
let ann: Account
let bob: Account

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
  bob = await invite(company.server.url, ann, { name: 'Bob', locale: 'en' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

/** Types on whatever has the focus, as somebody does who has no mouse. */
const keys = async (page: Page, ...presses: readonly string[]): Promise<void> => {
  for (const press of presses) await page.keyboard.press(press)
}

/** What the focus is on: the words of its accessible name. */
const focused = async (page: Page): Promise<string> =>
  await page.evaluate(() => {
    const { activeElement: at, body } = document
    if (!at || at === body) return ''
    const label = at instanceof HTMLInputElement ? at.labels?.item(0)?.textContent : null
    return at.getAttribute('aria-label') ?? label ?? at.textContent
  })

const untilFocused = (page: Page, words: string | RegExp): Promise<void> =>
  eventually(async () => expect(await focused(page)).toMatch(words))

const untilIn = async (place: Locator): Promise<void> => {
  await place.waitFor()
  await eventually(async () =>
    expect(await place.evaluate((it) => it.contains(it.ownerDocument.activeElement))).toBe(true),
  )
}

/** Down the outline, or along a choice, until the focus is there. */
const goTo = async (page: Page, words: RegExp): Promise<void> => {
  for (let step = 0; step < 20 && !words.test(await focused(page)); step++) await keys(page, 'ArrowDown')
  await untilFocused(page, words)
}

type Entry = { readonly fields: Record<string, string>; readonly texts?: Record<string, string> }
type BoardFile = {
  readonly document: Record<'stages' | 'elements', Record<string, Entry>> & {
    readonly assessments: Record<string, unknown>
  }
}

/** The board as a file, by the key for it. */
async function exported(page: Page): Promise<BoardFile> {
  await keys(page, 'Shift+E')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await untilIn(dialog)
  await goTo(page, /^Board as a file/)
  const saved = page.waitForEvent('download')
  await keys(page, 'Tab', 'Enter')
  const file = await readFile(await (await saved).path(), 'utf8')
  await keys(page, 'Escape')
  await dialog.waitFor({ state: 'detached' })
  return JSON.parse(file) as BoardFile
}

/** What the outline has said last. */
const said = async (page: Page): Promise<string> =>
  (await page.locator('[data-outline-says]').textContent()) ?? ''

const axe = async (page: Page): Promise<void> => {
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(page, theme)
    const { violations } = await axeOn(page).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`)).toEqual(
      [],
    )
  }
}

/** Adds what a key means where one is, and types its text. */
const write = async (page: Page, key: string, text: string): Promise<void> => {
  await keys(page, key)
  await page.waitForFunction(() => document.activeElement?.matches('textarea, input'))
  await page.keyboard.type(text)
  await keys(page, 'Enter')
}

describe('the outline', () => {
  it('[P580] [P593] somebody without a mouse builds a journey of three stages, rates it, edits its fields, moves touchpoints, comments on it and exports it', async () => {
    const { page } = await company.browserOf(ann, { locale: 'en' })
    const board = new BoardPage(page)
    await board.open(await createBoard(ann))
    await keys(page, 'Shift+O')
    await untilFocused(page, 'Notice')
    // The stages that every board begins with.
    for (let i = 0; i < 5; i++) {
      const before = (await board.board()).stages.length
      await keys(page, 'Delete')
      await eventually(async () => expect((await board.board()).stages.length).toBe(before - 1))
      await page.waitForFunction(() => document.activeElement !== document.body)
    }
    await untilFocused(page, 'Add the first stage')
    await write(page, 'Enter', 'Order')
    await untilFocused(page, 'Order')
    await write(page, 's', 'Use')
    await untilFocused(page, 'Use')
    await write(page, 's', 'Recommend')
    await untilFocused(page, 'Recommend')
    await eventually(async () =>
      expect(inOrder((await board.board()).stages).map(([, name]) => name)).toEqual([
        'Order',
        'Use',
        'Recommend',
      ]),
    )

    await keys(page, 'Home')
    await untilFocused(page, 'Order')
    await write(page, 't', 'Online shop')
    await untilFocused(page, /^Online shop, Touchpoint, not rated/)
    await write(page, 't', 'Invoice')
    await write(page, 'n', 'Nobody reads it')
    await untilFocused(page, /^Nobody reads it, Note/)
    await keys(page, 'PageDown')
    await untilFocused(page, 'Use')
    await write(page, 't', 'Delivery')
    await untilFocused(page, /^Delivery/)

    // Rated by its digit and by steps; what came of it is heard.
    await keys(page, '5')
    await eventually(async () => expect(await said(page)).toMatch(/Rated: Delighting, \+2/))
    await keys(page, '-', '-', '-')
    await untilFocused(page, /^Delivery, Touchpoint, .*, −1/)

    // Moved in its lane, into another stage and back by undo.
    await keys(page, 'PageUp', 'PageUp', 'ArrowDown', 'ArrowDown')
    await untilFocused(page, /^Online shop/)
    await keys(page, 'Alt+ArrowDown')
    await eventually(async () => expect(await said(page)).toMatch(/^Online shop: Order, .*, 2 of 2/))
    await keys(page, 'Alt+ArrowRight')
    await eventually(async () => expect(await said(page)).toMatch(/^Online shop: Use/))
    await untilFocused(page, /^Online shop/)
    const shop = await board.idOf('Online shop')
    const stageOf = async (id: string) => (await board.element(id))?.['stage']
    const [order, use] = inOrder((await board.board()).stages).map(([id]) => id)
    expect(await stageOf(shop)).toBe(use)
    await keys(page, 'Control+z')
    await eventually(async () => expect(await stageOf(shop)).toBe(order))

    // All fields, and back.
    await keys(page, 'Enter')
    await page.waitForFunction(() => document.activeElement?.closest('[data-fields]') !== null)
    await page.keyboard.type(' and app')
    await keys(page, 'Escape')
    await untilFocused(page, /^(?=.*and app)(?=.*Online shop)/s)

    // The same in the table: from the row's title to its channel.
    await page.getByRole('radio', { name: 'Table' }).focus()
    await keys(page, 'Space', 'Tab')
    const grid = page.getByRole('grid', { name: 'Touchpoints' })
    await grid.getByRole('rowheader', { name: /Online shop/ }).focus()
    await keys(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter', 'Control+a')
    await page.keyboard.type('Website')
    await keys(page, 'Enter')
    await eventually(async () => expect((await board.element(shop))?.['channel']).toBe('website'))
    await untilFocused(page, 'Website')

    // A comment on it, and back to where one was.
    await page.getByRole('radio', { name: 'Outline', exact: true }).focus()
    await keys(page, 'Space')
    while (!(await page.evaluate(() => document.activeElement?.matches('[data-outline-key]'))))
      await keys(page, 'Tab')
    await goTo(page, /^Online shop/)
    await keys(page, 'k')
    await untilIn(page.getByRole('dialog', { name: 'Comments' }))
    await page.keyboard.type('Too many steps')
    await keys(page, 'Enter')
    await page.getByRole('article', { name: 'Comment by Ann' }).waitFor()
    await keys(page, 'Escape')
    await untilFocused(page, /^Online shop.*1 comment/)

    // What came of it, as a file.
    await board.until('saved')
    const file = await exported(page)
    await untilFocused(page, /^Online shop/)
    const stages = Object.entries(file.document.stages).toSorted(([, a], [, b]) =>
      String(a.fields['order']) < String(b.fields['order']) ? -1 : 1,
    )
    expect(stages.map(([, { fields }]) => fields['name'])).toEqual(['Order', 'Use', 'Recommend'])
    const nameOf = (id: unknown): unknown => file.document.stages[String(id)]?.fields['name']
    const made = Object.values(file.document.elements).map(({ fields, texts }) => [
      fields['kind'],
      texts?.['title'] ?? texts?.['text'],
      nameOf(fields['stage']),
    ])
    expect(new Set(made.map((one) => one.join(', ')))).toEqual(
      new Set([
        'touchpoint, Invoice, Order',
        'note, Nobody reads it, ',
        'touchpoint, Online shop and app, Order',
        'touchpoint, Delivery, Use',
      ]),
    )
    expect(file.document.elements[shop]?.fields['channel']).toBe('website')
    const delivery = await board.idOf('Delivery')
    expect(Object.entries(file.document.assessments)).toEqual([[`${delivery}:any:experience`, -1]])
  })

  it('[P581] the outline and the table are accessible in both themes, and hear of others without the focus moving', async () => {
    const id = await createBoard(ann, 'sample')
    const { page } = await company.browserOf(ann, { locale: 'en' })
    const board = new BoardPage(page)
    await board.open(id)
    await keys(page, 'Shift+O')
    const outline = page.getByRole('region', { name: 'Outline' })
    await outline.getByRole('treeitem').first().waitFor()
    await axe(page)
    // Headings to go by, trees below them, and each row with its place among all.
    const headings = outline.getByRole('heading', { level: 3 })
    expect(await headings.count()).toBeGreaterThan(5)
    await expect
      .poll(() => outline.getByRole('treeitem').nth(1).ariaSnapshot())
      .toMatch(/treeitem "Neighbour raves about her machine ?, Word of mouth, indirect ?, Touchpoint, /)
    const places = await outline
      .getByRole('treeitem')
      .evaluateAll((all) => all.flatMap((row) => [row.ariaPosInSet, row.ariaSetSize, row.ariaLevel]))
    expect(places.filter((place) => place === null)).toEqual([])

    await untilFocused(page, 'Notice')
    const theirs = await company.browserOf(bob, { locale: 'en' })
    const other = new BoardPage(theirs.page)
    await other.open(id)
    await other.addNote('first of Bob', { x: 120, y: 380 })
    await other.addNote('second of Bob', { x: 200, y: 380 })
    await eventually(async () => expect(await said(page)).toMatch(/note.* added in Notice/), 12_000)
    await untilFocused(page, 'Notice')
    // And who is where is told in the row.
    await keys(other.page, 'Escape', 'Escape')
    await other.select(await other.idOf('first of Bob'))
    await page
      .getByRole('treeitem', { name: /first of Bob.*Bob is working on it/ })
      .waitFor({ state: 'attached' })

    await outline.getByRole('button', { name: 'Outline on the whole page' }).click()
    await page.getByText('Table', { exact: true }).click()
    await page.getByRole('grid').waitFor()
    await axe(page)
  })

  it('[P582] a phone shows the outline first, with a way to the board and back', async () => {
    const id = await createBoard(ann, 'sample')
    const { page } = await company.browserOf(ann, { locale: 'en', width: 390, height: 780 })
    await new BoardPage(page).open(id)
    await page.getByRole('treeitem').first().waitFor()
    await axe(page)
    await page.getByRole('button', { name: 'Show the board' }).click()
    await page.getByRole('region', { name: 'Outline' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Touchpoint', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Outline of the board' }).click()
    await page.getByRole('treeitem').first().waitFor()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
  })
})
