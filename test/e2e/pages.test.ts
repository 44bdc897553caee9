import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

const screens = fileURLToPath(new URL('../.artifacts/screens', import.meta.url))
const themes = ['light', 'dark'] as const
const locales = ['de', 'en'] as const
const widths = [1280, 1920] as const

let company: Company
let ann: Account
let sample: string
let empty: string

beforeAll(async () => {
  await mkdir(screens, { recursive: true })
  company = await Company.open()
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

/** Nothing that axe calls serious or critical, by rule and place, in both themes. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    await expectFaultless(page, `${where}, ${theme}`)
  }
}

async function expectFaultless(page: Page, where: string): Promise<void> {
  await untilStill(page)
  const { violations } = await axeOn(page).analyze()
  const bad = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    // Mantine lets the focus rest on an empty first child of every menu, which no reader meets.
    .filter(({ id, nodes }) => id !== 'aria-required-children' || !nodes.every(isMenu))
    .map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect(bad).toEqual([])
}

const isMenu = ({ html }: { html: string }): boolean => html.includes('role="menu"')

/** What fades in has no contrast yet. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
}

const painted = (page: Page) => page.waitForFunction(() => window.wegpunktProbe?.painted() === true)

// The first run has to come first: there is one in the life of a server.
describe('before there is a workspace', () => {
  it('[P160] the first run is accessible, also with its faults shown, in both themes', async () => {
    const { page } = await company.browserOf('Ann', { locale: 'de' })
    await page.goto('/')
    await page.getByRole('button', { name: 'Arbeitsbereich anlegen' }).waitFor()
    await expectAccessible(page, 'welcome')
    await page.getByRole('button', { name: 'Arbeitsbereich anlegen' }).click()
    await page.getByText('Diese Angabe fehlt noch.').first().waitFor()
    await expectAccessible(page, 'welcome with faults')
  })
})

describe('with a workspace', () => {
  beforeAll(async () => {
    ann = await setUp(company.server.url, { name: 'Ann', locale: 'de' })
    const [board] = await ann.call<{ id: string }[]>('GET', '/api/boards')
    sample = board?.id ?? ''
    empty = await createBoard(ann)
  })

  it('[P160] entrance and invitation are accessible in both themes', async () => {
    const { page } = await company.browserOf('Eve', { locale: 'en' })
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await expectAccessible(page, 'sign-in')
    const { url } = await ann.call<{ url: string }>('POST', '/api/invitations', {
      role: 'editor',
      department: 'sales',
    })
    await page.goto(url)
    await page.getByRole('button', { name: 'Join' }).waitFor()
    await expectAccessible(page, 'invitation')
  })

  it('[P160] boards and settings are accessible in both themes', async () => {
    const { page } = await company.browserOf(ann, { locale: 'de' })
    await page.goto('/')
    await eventually(async () => expect(await page.getByRole('article').count()).toBe(2))
    await expectAccessible(page, 'boards')
    await page.getByRole('button', { name: 'Neues Board' }).click()
    await page.getByRole('dialog', { name: 'Neues Board' }).waitFor()
    await expectAccessible(page, 'new board')
    await page.goto('/settings')
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      const name = await tab.innerText()
      await page.getByRole('tabpanel', { name }).waitFor()
      await page.waitForLoadState('networkidle')
      await expectAccessible(page, `settings, ${name}`)
    }
  })

  it('[P160] boards on the canvas, their panels and the help are accessible in both themes', async () => {
    const { page } = await company.browserOf(ann, { locale: 'de' })
    const board = new BoardPage(page)
    await board.open(empty)
    await expectAccessible(page, 'empty board')
    await board.open(sample)
    await expectAccessible(page, 'sample board')
    await selectTouchpoint(board)
    await expectAccessible(page, 'inspector')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page, 'help')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menu').waitFor()
    await expectAccessible(page, 'context menu')
  })

  // For people to look at; nothing here compares pixels.
  it.each(locales)(
    '[P161] every screen can be drawn in %s, light and dark, on a small and a large screen',
    async (locale) => {
      await ann.call('PATCH', '/api/me', { locale })
      const journey = locale === 'de' ? sample : await createBoard(ann, 'sample')
      const eve = await company.browserOf('Eve', { locale })
      await eve.page.goto('/sign-in')
      await eve.page.getByRole('button', { name: locale === 'de' ? 'Anmelden' : 'Sign in' }).waitFor()
      await drawn(eve.page, `sign-in-${locale}`)
      const { page } = await company.browserOf(ann, { locale })
      await page.goto('/')
      await page.getByRole('article').first().waitFor()
      await page.waitForLoadState('networkidle')
      await drawn(page, `boards-${locale}`)
      const board = new BoardPage(page)
      await board.open(empty)
      await drawn(page, `empty-${locale}`)
      await board.open(journey)
      await drawn(page, `sample-${locale}`)
      await drawn(page, `sample-whole-${locale}`, () => page.keyboard.press('Shift+Digit1'))
      await selectTouchpoint(board)
      await drawn(page, `sample-inspector-${locale}`)
    },
  )
})

/** A picture of what is on the page in each theme and width, after what is to be done in each. */
async function drawn(page: Page, name: string, first?: () => Promise<void>): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 1280 ? 800 : 1080 })
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await first?.()
      await untilStill(page)
      if (page.url().includes('/b/')) await painted(page)
      await page.screenshot({ path: `${screens}/${name}-${theme}-${width}.png` })
    }
  }
}

/** The first touchpoint of the journey, so that the inspector opens. */
async function selectTouchpoint({ page }: BoardPage): Promise<void> {
  await page.locator('[data-board-canvas]').focus()
  await page.keyboard.press('Tab')
  await page.getByRole('complementary').waitFor()
  await painted(page)
}
