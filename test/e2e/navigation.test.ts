import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Account, PASSWORD, createBoard, setUp } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import { BoardPage } from '../support/board-page.ts'
import type { Looks } from '../support/browser.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

let company: Company
let ann: Account
let sample: string
let page: Page
let board: BoardPage

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'de' })
  sample = await createBoard(ann, 'sample')
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

async function open(locale: 'de' | 'en', looks: Looks = {}): Promise<void> {
  await ann.call('PATCH', '/api/me', { locale })
  ;({ page } = await company.stayingOf(ann, { locale, ...looks }))
  page.setDefaultTimeout(10_000)
  board = new BoardPage(page)
  await board.open(sample)
}

/** Nothing that axe calls serious or critical. */
async function expectAccessible(where: string): Promise<void> {
  const { violations } = await axeOn(page).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => [where, id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
}

const selectedTitle = async (): Promise<string> =>
  await page
    .getByRole('complementary', { name: /Eigenschaften|Properties/ })
    .getByRole('textbox')
    .first()
    .inputValue()

describe('searching', () => {
  it('[P198] finds what is written anywhere and leads there, in both languages, and without a fault of accessibility', async () => {
    await open('de')
    await page.keyboard.press('Control+f')
    const field = page.getByRole('combobox', { name: 'Suche', exact: true })
    await field.fill('LIEFERUNG bordstein')
    const list = page.getByRole('listbox', { name: 'Treffer' })
    await list.getByRole('option', { name: 'Touchpoint: Lieferung endet am Bordstein' }).waitFor()
    expect(await list.getByRole('group').allTextContents()).toHaveLength(1)
    await page.getByText('1 Treffer', { exact: true }).waitFor()
    const before = await board.camera()
    await page.keyboard.press('Enter')
    await board.untilSelected(1)
    expect(await selectedTitle()).toBe('Lieferung endet am Bordstein')
    await eventually(async () => expect((await board.camera())[0]).not.toBeCloseTo(before[0], 0))
    await expectAccessible('search with hits')

    // Channels and departments by their names in the reader's language.
    await field.fill('hotline vertrieb')
    await list.getByRole('option', { name: /Telefonische Beratung/ }).waitFor()
    await field.fill('gibt es nicht')
    await page.getByText('Nichts auf diesem Board enthält „gibt es nicht“.').waitFor()
    await page.keyboard.press('Escape')
    expect((await board.canvas())['selectedCount']).toBe('1')
    await page.keyboard.press('<')
    await eventually(async () => expect((await board.camera())[0]).toBeCloseTo(before[0], 0))

    await open('en', { theme: 'dark' })
    await page.getByRole('button', { name: 'Search the board' }).click()
    await page.getByRole('combobox', { name: 'Search', exact: true }).fill('fair stand sales')
    await page.getByRole('option', { name: /Schleudergang am Messestand/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await board.untilSelected(1)
    await page.getByText('1 of 1', { exact: true }).waitFor()
    await page.getByRole('combobox', { name: 'Department', exact: true }).click()
    await page.getByRole('option', { name: 'Without department' }).click()
    await page.getByText('Nothing found').waitFor()
    await expectAccessible('search without hits, dark')
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await page.getByText('1 match', { exact: true }).waitFor()
  })
})

describe('the palette', () => {
  it('[P201] runs commands, goes to places and finds elements by keys alone', async () => {
    await open('de')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await expectAccessible('palette')
    // By its name in the other language.
    await page.keyboard.type('minimap')
    await page.getByRole('option', { name: /Übersichtskarte/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Übersichtskarte' }).waitFor()
    await page.keyboard.press('Control+k')
    // What was used last comes first.
    await page.getByRole('group', { name: 'Zuletzt benutzt' }).getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Übersichtskarte' }).waitFor({ state: 'detached' })

    const before = await board.camera()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('waschen')
    await page.getByRole('option', { name: /Waschen.*Phase/ }).waitFor()
    await page.keyboard.press('Enter')
    await eventually(async () => expect((await board.camera())[0]).toBeGreaterThan(before[0] + 300))
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('bordstein')
    await page.getByRole('option', { name: /endet am Bordstein/ }).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await board.untilSelected(1)

    // The sheet tells the same keys, and finds them.
    await page.keyboard.press('?')
    await page.getByRole('textbox', { name: 'Kürzel suchen' }).fill('schmerz')
    await page.getByRole('dialog').getByText('Nächster Schmerzpunkt').waitFor()
    await expectAccessible('shortcut sheet')
  })
})

describe('the minimap', () => {
  it('[P202] shows the board, moves the view by a drag, jumps by a click and by its stages', async () => {
    await open('en')
    await page.keyboard.press('m')
    const map = page.getByRole('region', { name: 'Minimap' })
    const picture = await map.getByRole('img').boundingBox()
    const frame = await map.locator('[data-minimap-frame]').boundingBox()
    if (!picture || !frame) throw new Error('there is no minimap')
    const start = await board.camera()
    await board.pull(
      { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 },
      { x: frame.x + frame.width / 2 + 60, y: frame.y + frame.height / 2 + 20 },
    )
    await eventually(async () => expect((await board.camera())[1]).toBeGreaterThan(start[1] + 150))
    const [x, , zoom] = await board.camera()
    expect(x).toBeGreaterThan(start[0] + 500)
    expect(zoom).toBe(start[2])
    await page.mouse.click(picture.x + picture.width - 20, picture.y + 20)
    await eventually(async () => expect((await board.camera())[0]).toBeGreaterThan(x + 100))
    await page.keyboard.press('<')
    await eventually(async () => expect((await board.camera())[0]).toBeCloseTo(x, 0))
    await map.getByRole('button', { name: 'Go to the stage Kaufen' }).press('Enter')
    await eventually(async () => expect((await board.camera())[0]).not.toBeCloseTo(x, 0))
    await expectAccessible('minimap')
    await page.reload()
    await map.waitFor()
  })

  it('[P207] bookmarks keep a view, are renamed, and come back after they were removed', async () => {
    await open('en')
    const kept = await board.camera()
    await page.keyboard.press('Shift+B')
    const panel = page.getByRole('complementary', { name: 'Bookmarks' })
    await panel.getByRole('button', { name: 'Rename: View 1' }).click()
    await panel.getByLabel('Name of the bookmark').fill('Where it hurts')
    await page.keyboard.press('Enter')
    await board.show({ x: 2500, y: 900 })
    await panel.getByRole('button', { name: 'Where it hurts', exact: true }).click()
    await eventually(async () => expect(await board.camera()).toEqual(kept))
    await expectAccessible('bookmarks')
    await panel.getByRole('button', { name: 'Remove: Where it hurts' }).click()
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
    await panel.getByRole('button', { name: 'Where it hurts', exact: true }).waitFor()
  })
})

describe('links', () => {
  it('[P203] lead to an element, also by way of signing in, and say so when it is gone', async () => {
    await open('en')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const id = await board.idOf('Lieferung endet')
    await board.select(id)
    await page.keyboard.press('Shift+L')
    await page.getByText('Link copied.').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(`${company.server.url}/b/${sample}#element=${id}`)

    const { page: fresh } = await company.browserOf('Ann again', { locale: 'en' })
    await fresh.goto(link)
    await fresh.getByLabel('E-mail address').fill(ann.email)
    await fresh.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await fresh.getByRole('button', { name: 'Sign in' }).click()
    await new BoardPage(fresh).untilSelected(1)
    // It glides there.
    await eventually(async () => {
      const spot = await fresh.evaluate((element) => window.wegpunktProbe?.centreOf(element), id)
      expect(Math.abs((spot?.x ?? 0) - 706)).toBeLessThan(40)
      return true
    })
    await fresh.goto(`/b/${sample}#element=gone`)
    await fresh.getByText('The element this link leads to is no longer on the board.').waitFor()
  })
})

describe('presenting', () => {
  it('[P205] shows stage after stage without the panels, and gives the former view back', async () => {
    await open('en', { width: 1024, height: 720 })
    const before = await board.camera()
    await page.getByRole('button', { name: 'Present', exact: true }).click()
    const bar = page.getByRole('region', { name: 'Presentation' })
    await bar.getByText(/^1 of \d+$/).waitFor()
    expect(await page.getByRole('toolbar', { name: 'Tools' }).count()).toBe(0)
    await page.keyboard.press('ArrowRight')
    await bar.getByText(/^2 of \d+$/).waitFor()
    await page.mouse.click(500, 300)
    await bar.getByText(/^3 of \d+$/).waitFor()
    // No key of the board means anything meanwhile.
    await page.keyboard.press('n')
    await page.keyboard.press('PageUp')
    await bar.getByText(/^2 of \d+$/).waitFor()
    await expectAccessible('presentation')
    await page.keyboard.press('Escape')
    await page.getByRole('toolbar', { name: 'Tools' }).waitFor()
    await eventually(async () => expect(await board.camera()).toEqual(before))
    expect((await board.canvas())['tool']).toBe('select')
  })

  it('[P208] at 200 % of a small window search, palette, minimap and bookmarks can be used', async () => {
    await open('de', { width: 640, height: 400, scale: 2 })
    await page.getByRole('button', { name: 'Board zeigen' }).click()
    const inWindow = async (name: string, role: 'complementary' | 'dialog' | 'region'): Promise<void> => {
      const box = await page.getByRole(role, { name }).boundingBox()
      expect(box && [box.x >= 0, box.y >= 0, box.x + box.width <= 640, box.y + box.height <= 400]).toEqual([
        true,
        true,
        true,
        true,
      ])
    }
    await page.keyboard.press('Control+f')
    await page.getByRole('combobox', { name: 'Suche', exact: true }).fill('lief')
    await page.getByRole('option').first().click()
    await inWindow('Suche', 'complementary')
    await page.keyboard.press('Escape')
    await page.keyboard.press('m')
    await inWindow('Übersichtskarte', 'region')
    await page.keyboard.press('b')
    await inWindow('Lesezeichen', 'complementary')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('hand')
    await inWindow('Befehle und Orte', 'dialog')
  })
})
