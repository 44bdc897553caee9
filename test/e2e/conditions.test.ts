import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Account, PASSWORD, createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { drawnAt, untilDrawn, watchDrawnTexts } from '../support/drawn-texts.ts'
import { eventually } from '../support/eventually.ts'

const screens = fileURLToPath(new URL('../.artifacts/screens', import.meta.url))

let company: Company
let ann: Account
let bob: Account
let sample: string

beforeAll(async () => {
  await mkdir(screens, { recursive: true })
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
  bob = await invite(company.server.url, ann, { name: 'Bob', locale: 'en' })
  sample = await createBoard(ann, 'sample')
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

const shot = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: `${screens}/conditions-${name}.png` })
}

/** Can be brought into sight and pressed: nothing lies over it. */
const expectReachable = (target: Locator): Promise<void> => target.click({ trial: true, timeout: 5_000 })

/** Nobody has to scroll sideways to read a line (WCAG 1.4.10). */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [wide, seen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(wide).toBeLessThanOrEqual(seen ?? 0)
}

describe.each([
  ['at 200 % of a small window', { width: 640, height: 400, scale: 2 }],
  ['on a phone', { width: 390, height: 700, scale: 2 }],
])('%s', (name, looks) => {
  const file = name.replaceAll(/\W+/g, '-')

  it('[P177] every page can be read and used', async () => {
    const { page } = await company.browserOf(ann, { locale: 'en', ...looks })
    await page.goto('/')
    await expectReachable(page.getByRole('link', { name: 'Reise' }).first())
    await expectReachable(page.getByRole('button', { name: 'Account: Ann' }))
    await shot(page, `${file}-boards`)
    await page.getByRole('button', { name: 'New board' }).first().click()
    await expectReachable(page.getByLabel('Title', { exact: true }))
    await expectReachable(page.getByRole('button', { name: 'Create board' }))
    await shot(page, `${file}-new-board`)
    await page.keyboard.press('Escape')
    for (const tab of ['profile', 'logins', 'members', 'invitations', 'departments', 'personas']) {
      await page.goto(`/settings?tab=${tab}`)
      await page.getByRole('tabpanel').waitFor()
      await expectNoSidewaysScroll(page)
      for (const button of await page.getByRole('tabpanel').getByRole('button').all())
        await expectReachable(button)
      await shot(page, `${file}-${tab}`)
    }
  })

  it('[P177] the board can be worked on', async () => {
    const { page } = await company.browserOf(ann, { locale: 'en', ...looks })
    const board = new BoardPage(page)
    await board.openCanvas(sample)
    const reach = async (): Promise<void> => {
      for (const button of ['Main menu', 'Touchpoint', 'Note', 'Connector', 'Select', 'Invite'])
        await expectReachable(page.getByRole('button', { name: button, exact: true }))
      await expectReachable(page.getByRole('button', { name: /^Zoom: / }))
    }
    await reach()
    await expectReachable(page.getByRole('button', { name: /^Persona: / }))
    await shot(page, `${file}-board`)
    await page.getByRole('button', { name: 'Note', exact: true }).click()
    await page.mouse.click(looks.width / 2 + 40, 200)
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
    await page.keyboard.type('from a small window')
    await shot(page, `${file}-typing`)
    await page.keyboard.press('Escape')
    await board.idOf('from a small window')
    const inspector = page.getByRole('complementary', { name: 'Properties' })
    await inspector.waitFor()
    await shot(page, `${file}-inspector`)
    await expectReachable(inspector.getByRole('button', { name: 'Delete' }))
    await expectReachable(inspector.getByRole('button', { name: 'Clear the selection' }))
    await inspector.getByRole('button', { name: 'Clear the selection' }).click()
    await inspector.waitFor({ state: 'detached' })
    await reach()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expectReachable(sheet.getByRole('button', { name: 'Close' }))
    await shot(page, `${file}-help`)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Main menu' }).click()
    await expectReachable(page.getByRole('menuitem').first())
    await expectReachable(page.getByRole('menuitem').last())
    await page.keyboard.press('Escape')
    await board.until('saved')
  })
})

describe('wishes of the system', () => {
  it('[P178] who wishes for less motion sees the cursors of others where they are, without gliding', async () => {
    const anns = await company.browserOf(ann, { locale: 'en' })
    await anns.page.emulateMedia({ reducedMotion: 'reduce' })
    await watchDrawnTexts(anns.page)
    const bobs = await company.browserOf(bob, { locale: 'en' })
    const [mine, theirs] = [new BoardPage(anns.page), new BoardPage(bobs.page)]
    await Promise.all([mine.open(sample), theirs.open(sample)])
    await Promise.all([mine, theirs].map((page) => page.show({ x: 300, y: 500 })))
    await theirs.page.mouse.move(400, 400)
    await untilDrawn(mine.page, 'Bob · S', { x: 417, y: 425 })
    await mine.page.evaluate(() => {
      const seen: number[] = []
      Object.assign(window, { seen })
      // oxlint-disable-next-line typescript/unbound-method -- called with the canvas below
      const draw = CanvasRenderingContext2D.prototype.fillText
      CanvasRenderingContext2D.prototype.fillText = function fillText(text, x, y, ...rest) {
        if (text === 'Bob · S') seen.push(Math.round(this.getTransform().transformPoint({ x, y }).x))
        draw.call(this, text, x, y, ...rest)
      }
    })
    await theirs.page.mouse.move(900, 400)
    await untilDrawn(mine.page, 'Bob · S', { x: 917, y: 425 })
    expect((await drawnAt(mine.page, 'Bob · S')).x).toBeCloseTo(917, -1)
    const seen = await mine.page.evaluate(() => (window as unknown as { seen: number[] }).seen)
    expect(new Set(seen).size).toBeLessThanOrEqual(2)
  })

  it('[P178] in forced colours every page and the board can be used', async () => {
    const { page } = await company.browserOf(ann, { locale: 'en' })
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto('/')
    await page.getByRole('link', { name: 'Reise' }).first().waitFor()
    await shot(page, 'forced-boards')
    await page.goto('/settings')
    await page.getByRole('tabpanel').waitFor()
    await shot(page, 'forced-settings')
    const board = new BoardPage(page)
    await board.open(sample)
    await board.addNote('seen', { x: 300, y: 1_800 })
    await board.select(await board.idOf('seen'))
    await page.getByRole('complementary', { name: 'Properties' }).waitFor()
    await shot(page, 'forced-board')
    await board.until('saved')
  })
})

describe('by keys alone', () => {
  it('[P179] one signs in, works on a board and leaves it, and sees where the focus is', async () => {
    const { page } = await company.browserOf('Ann', { locale: 'en' })
    const boardId = await createBoard(ann)
    const key = async (...keys: string[]): Promise<void> => {
      for (const one of keys) await page.keyboard.press(one)
    }
    /** Tab until something has the focus; at each step one sees where that is. */
    const tabTo = async (target: Locator, most = 40): Promise<void> => {
      for (let i = 0; i < most; i++) {
        await key('Tab')
        expect(await focusShows(page)).not.toContain('nothing')
        if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return
      }
      throw new Error(`not reached by Tab: ${target.toString()}`)
    }
    await page.goto('/sign-in')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.getByLabel('E-mail address').waitFor()
    if (!(await page.getByLabel('E-mail address').evaluate((field) => field === document.activeElement)))
      await tabTo(page.getByLabel('E-mail address'))
    await page.keyboard.type(ann.email)
    await tabTo(page.getByLabel('Password', { exact: true }))
    await shot(page, 'keys-sign-in')
    await page.keyboard.type(PASSWORD)
    await key('Enter')
    const link = page.locator(`a[href="/b/${boardId}"]`)
    await link.waitFor()
    await tabTo(link)
    await shot(page, 'keys-boards')
    await key('Enter')
    await page.waitForFunction(() => window.wegpunktProbe?.painted() === true)
    const board = new BoardPage(page)
    await board.until('saved')

    await key('Shift+T')
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
    await shot(page, 'keys-typing')
    await page.keyboard.type('Made by keys')
    await key('Enter')
    const id = await board.idOf('Made by keys')
    await board.untilSelected(1)
    await key('5')
    await eventually(async () => (await board.board()).assessments.length > 0)
    const at = (await board.element(id))?.['at']
    await key('ArrowRight', 'ArrowDown')
    await eventually(async () => expect((await board.element(id))?.['at']).not.toEqual(at))
    await shot(page, 'keys-selected')
    await key('Control+z', 'Control+z')
    await eventually(async () => expect((await board.element(id))?.['at']).toEqual(at))
    await key('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await shot(page, 'keys-help')
    await key('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await key('Escape')
    await page.evaluate(() => document.querySelector<HTMLElement>('header button')?.focus())
    const stages = page.getByRole('toolbar', { name: 'Stages' })
    await tabTo(stages.getByRole('button', { name: 'Notice', exact: true }))
    await shot(page, 'keys-stage')
    await key('F2')
    await page.getByLabel('Name of the stage').waitFor()
    await key('Control+a')
    await page.keyboard.type('Found by keys')
    await shot(page, 'keys-rename')
    await key('Enter')
    await eventually(async () => JSON.stringify((await board.board()).stages).includes('Found by keys'))
    await board.until('saved')
    const main = page.getByRole('button', { name: 'Main menu' })
    for (let i = 0; i < 40; i++) {
      if (await main.evaluate((element) => element === document.activeElement)) break
      await key('Shift+Tab')
    }
    await key('Enter')
    await page.getByRole('menuitem', { name: 'All boards' }).waitFor()
    await shot(page, 'keys-menu')
    for (let i = 0; i < 8; i++) {
      const there = page.getByRole('menuitem', { name: 'All boards' })
      if (await there.evaluate((element) => element === document.activeElement)) break
      await key('ArrowDown')
    }
    await key('Enter')
    await page.getByRole('heading', { name: 'Boards', level: 1 }).waitFor()
  })
})

/** What shows where the focus is: an outline, a shadow, or a border of its own; `nothing` if nothing does. */
const focusShows = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return 'the page'
    const looks = (): string => {
      const parts = [focused]
      for (let i = 0; i < 4; i++) parts.push(parts.at(-1)?.parentElement ?? focused)
      return parts
        .flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::after')])
        .map((style) => [style.outline, style.boxShadow, style.border, style.backgroundColor].join())
        .join()
    }
    const style = getComputedStyle(focused)
    if (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') return 'outline'
    const before = looks()
    ;(focused as HTMLElement).blur()
    const after = looks()
    ;(focused as HTMLElement).focus()
    return before === after ? `nothing: ${focused.outerHTML.slice(0, 200)}` : 'something'
  })
