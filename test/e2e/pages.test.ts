import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { inTheme, untilStill } from '../support/in-theme.ts'
import { spokenFaults } from '../support/spoken-tree.ts'
import { makeLink } from '../support/viewing.ts'

const screens = fileURLToPath(new URL('../.artifacts/screens', import.meta.url))
/** The rules of axe that depend on the theme. */
const ofColors = ['color-contrast', 'link-in-text-block']
const themes = ['light', 'dark'] as const
const locales = ['de', 'en'] as const
const screenSizes = [
  { theme: 'light', width: 1280, height: 800 },
  { theme: 'dark', width: 1920, height: 1080 },
] as const

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

/** What is on the page after each step, by what it is called. */
type Sights = Readonly<Record<string, () => Promise<unknown>>>

/** Nothing that axe finds, in both themes, and nothing wrong in what is said to screen readers. */
async function expectFaultless(page: Page, locale: 'de' | 'en', sights: Sights): Promise<void> {
  page.setDefaultTimeout(10_000)
  const faults: string[] = []
  for (const [where, show] of Object.entries(sights)) {
    await show()
    await untilStill(page)
    const found = await spokenFaults(page)
    const spoken = await page.evaluate(() => document.documentElement.lang)
    if (spoken !== locale) found.push(`the page says it is in ${spoken}`)
    for (const theme of themes) found.push(...(await faultsOf(page, theme)))
    faults.push(...found.map((fault) => `${where}: ${fault}`))
  }
  expect(faults).toEqual([])
}

async function faultsOf(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  await inTheme(page, theme)
  const axe = axeOn(page)
  const hasMenu = (await page.getByRole('menu').count()) > 0
  const light = hasMenu ? axe.disableRules('region') : axe
  // Nothing else is different in the dark; what floats above the page is in none of its regions.
  const { violations } = await (theme === 'dark' ? axe.withRules(ofColors) : light).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

const painted = (page: Page) => page.waitForFunction(() => window.wegpunktProbe?.painted() === true)

// The first run has to come first: there is one in the life of a server.
describe('before there is a workspace', () => {
  it('[P160] the first run is accessible, also with its faults shown, in both themes', async () => {
    const { page } = await company.browserOf('Ann', { locale: 'de' })
    const submit = page.getByRole('button', { name: 'Arbeitsbereich anlegen' })
    await expectFaultless(page, 'de', {
      welcome: async () => {
        await page.goto('/')
        await submit.waitFor()
      },
      'welcome with faults': async () => {
        await submit.click()
        await page.getByText('Diese Angabe fehlt noch.').first().waitFor()
      },
    })
  })
})

describe('with a workspace', () => {
  beforeAll(async () => {
    ann = await setUp(company.server.url, { name: 'Ann', locale: 'de' })
    const [board] = await ann.call<{ id: string }[]>('GET', '/api/boards')
    sample = board?.id ?? ''
    empty = await createBoard(ann)
  })

  it('[P160] [P643] what one sees without an account is accessible in both themes', async () => {
    const eve = await company.browserOf('Eve', { locale: 'en', width: 390, height: 844 })
    const { page } = eve
    // A link may be locked, or open nothing.
    eve.expectTrouble()
    for (const status of [401, 404]) eve.expectRefusal(status)
    const go = async (to: string, name: string): Promise<void> => {
      await page.goto(to)
      await page.getByRole('button', { name, exact: true }).waitFor()
    }
    const invitation = { role: 'editor', department: 'sales' }
    const { url } = await ann.call<{ url: string }>('POST', '/api/invitations', invitation)
    const open = await makeLink(ann, sample, { shows: { comments: true, exports: true, measures: true } })
    const locked = await makeLink(ann, sample, { password: 'nur für uns' })
    await expectFaultless(page, 'en', {
      'sign-in': () => go('/sign-in', 'Sign in'),
      invitation: () => go(url, 'Join'),
      'code of a workshop': () => go('/w', 'Continue'),
      'link with a password': () => go(locked.url, 'Open'),
      'link that is closed': () => go('/v/none', 'Auf Deutsch lesen'),
      'link as a list': () => go(open.url, 'Export'),
      'details by a link': async () => {
        await page.getByRole('main').getByRole('listitem').getByRole('button').first().click()
        await page.getByRole('button', { name: 'Close' }).waitFor()
      },
      'link as a board': async () => {
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'Board', exact: true }).click()
        await painted(page)
      },
      'export of a link': async () => {
        await page.getByRole('button', { name: 'Export' }).click()
        await page.getByRole('dialog', { name: 'Export' }).waitFor()
      },
    })
  })

  it('[P160] the pages of the workspace are accessible in both themes', async () => {
    const { page } = await company.browserOf(ann, { locale: 'de' })
    const dialog = (name: string) => async (): Promise<void> => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name }).click()
      await page.getByRole('dialog').waitFor()
    }
    const settings = async (name: string): Promise<void> => {
      await page.getByRole('tab', { name }).click()
      await page.getByRole('tabpanel', { name }).getByRole('heading').first().waitFor()
    }
    await expectFaultless(page, 'de', {
      boards: async () => {
        await page.goto('/')
        await eventually(async () => expect(await page.getByRole('article').count()).toBe(2))
      },
      'menu of a board': async () => {
        await page.getByRole('article').first().getByRole('button').last().click()
        await page.getByRole('menuitem').first().waitFor()
      },
      'new board': dialog('Neues Board'),
      portfolio: async () => {
        await page.goto('/portfolio')
        await page.getByRole('table').first().waitFor()
      },
      'my measures': async () => {
        await page.goto('/measures')
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle')
      },
      'no such page': async () => {
        await page.goto('/nowhere')
        await page.getByRole('heading', { level: 1 }).waitFor()
      },
      profile: async () => {
        await page.goto('/settings')
        await settings('Profil')
      },
      ...Object.fromEntries(
        ['Passwort und Anmeldungen', 'Mitglieder', 'Einladungen', 'Abteilungen', 'Personas', 'Daten'].map(
          (name) => [name, () => settings(name)],
        ),
      ),
    })
  })

  it('[P160] boards on the canvas, and all that opens there, are accessible in both themes', async () => {
    const { page } = await company.browserOf(ann, { locale: 'de' })
    const board = new BoardPage(page)
    const { keyboard } = page
    const key = async (press: string): Promise<void> => {
      for (let layer = 0; layer < 3; layer++) await keyboard.press('Escape')
      await page.locator('[data-board-canvas]').focus()
      await keyboard.press(press)
    }
    const opens = (press: string, role: 'dialog' | 'menu' | 'treeitem' | 'combobox') => async () => {
      await key(press)
      await page.getByRole(role).first().waitFor()
    }
    const views = page.getByRole('tablist', { name: 'Ansichten der Journey' }).getByRole('tab')
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await expectFaultless(page, 'de', {
      'empty board': () => board.open(empty),
      'sample board': () => board.open(sample),
      inspector: () => selectTouchpoint(board),
      comment: opens('k', 'dialog'),
      'context menu': async () => {
        await keyboard.press('Escape')
        await selectTouchpoint(board)
        await keyboard.press('Shift+F10')
        await page.getByRole('menuitem').first().waitFor()
      },
      help: opens('?', 'dialog'),
      palette: opens('Control+k', 'combobox'),
      search: opens('Control+f', 'combobox'),
      export: opens('Shift+E', 'dialog'),
      'main menu': async () => {
        await key('Escape')
        await button('Hauptmenü').click()
        await page.getByRole('menuitem').first().waitFor()
      },
      share: async () => {
        await key('Escape')
        await button('Teilen').click()
        await page.getByRole('button', { name: 'Link erstellen' }).click()
        await page.getByLabel('Adresse des Links').waitFor()
      },
      'settings of a link': () => page.getByRole('button', { name: 'Einstellungen' }).click(),
      'the journey, view 1': async () => {
        await page.keyboard.press('Escape')
        await key('j')
        await views.first().waitFor()
      },
      ...Object.fromEntries(
        Array.from({ length: 8 }, (_, i) => [
          `the journey, view ${i + 2}`,
          async () => {
            await views.nth(i + 1).click()
            await page.waitForLoadState('networkidle')
          },
        ]),
      ),
      outline: opens('Shift+O', 'treeitem'),
    })
  })

  it('[P160] a workshop is accessible in both themes, for who leads it and on the phones of the others', async () => {
    const phases = [
      { name: 'Sammeln', minutes: 9, prompt: 'Was ärgert?', activity: 'notes', visibility: 'private' },
      { name: 'Bewerten', minutes: 8, activity: 'rating' },
      { name: 'Gewichten', minutes: 7, activity: 'voting', votes: 2, perElement: 2 },
    ]
    const input = { title: 'Reise', format: 'meeting', phases }
    const { id } = await ann.call<{ id: string }>('POST', `/api/boards/${sample}/workshops`, input)
    const desk = await company.browserOf(ann, { locale: 'de' })
    const cora = await invite(company.server.url, ann, { name: 'Cora', role: 'contributor', locale: 'de' })
    const phone = await company.browserOf(cora, { locale: 'de', width: 390, height: 844 })
    const eve = await company.browserOf('Eve', { locale: 'de', width: 390, height: 844 })
    const tabs = ['Mitmachen', 'Leiten', 'Personen', 'Ablauf', 'Ergebnisse', 'Protokoll']
    const tab = (name: string) => async (): Promise<void> => {
      await desk.page.getByRole('tab', { name, exact: true }).click()
      await desk.page.waitForLoadState('networkidle')
    }
    const go = async (): Promise<void> => {
      await ann.call('POST', `/api/workshops/${id}/commands`, { do: 'next' })
      await phone.page.waitForLoadState('networkidle')
    }
    await new BoardPage(desk.page).open(sample)
    await desk.page.keyboard.press('Shift+W')
    await desk.page.getByRole('tab', { name: 'Personen' }).click()
    await desk.page.getByRole('button', { name: 'Link erstellen' }).click()
    const link = await desk.page.getByLabel('Link', { exact: true }).inputValue()
    await expectFaultless(eve.page, 'de', {
      'joining a workshop': async () => {
        await eve.page.goto(link)
        await eve.page.getByRole('button', { name: 'Mitmachen' }).waitFor()
      },
    })
    await ann.call('POST', `/api/workshops/${id}/commands`, { do: 'start' })
    await expectFaultless(desk.page, 'de', Object.fromEntries(tabs.map((name) => [name, tab(name)])))
    await expectFaultless(phone.page, 'de', {
      'collecting on a phone': async () => {
        await phone.page.goto(`/companion/${id}`)
        await phone.page.getByLabel('Neue Notiz').waitFor()
      },
      'rating on a phone': async () => {
        await go()
        await phone.page.getByRole('heading', { name: 'Bewerten' }).waitFor()
      },
      'voting on a phone': async () => {
        await go()
        await phone.page.getByRole('heading', { name: 'Gewichten' }).waitFor()
      },
    })
    await ann.call('POST', `/api/workshops/${id}/commands`, { do: 'end' })
    await expectFaultless(desk.page, 'de', {
      protocol: async () => {
        await desk.page.goto(`/workshops/${id}/protocol`)
        await desk.page.getByRole('heading', { level: 2 }).first().waitFor()
      },
    })
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

/** A picture of what is on the page, small in the light and large in the dark, after what is to be done in each. */
async function drawn(page: Page, name: string, first?: () => Promise<void>): Promise<void> {
  for (const { theme, width, height } of screenSizes) {
    await page.setViewportSize({ width, height })
    await inTheme(page, theme)
    await first?.()
    await untilStill(page)
    if (page.url().includes('/b/')) await painted(page)
    await page.screenshot({ path: `${screens}/${name}-${theme}-${width}.png` })
  }
}

/** The first touchpoint of the journey, so that the inspector opens. */
async function selectTouchpoint({ page }: BoardPage): Promise<void> {
  await page.locator('[data-board-canvas]').focus()
  await page.keyboard.press('Tab')
  await page.getByRole('complementary').waitFor()
  await painted(page)
}
