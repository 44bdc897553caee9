import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { PASSWORD, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

describe('the first run', () => {
  let company: Company
  afterEach(async () => {
    await company.endTest()
    await company.close()
  })

  it('[P100] in German: each wrong input has its sentence, what was typed stays, and it ends on the board list', async () => {
    company = await Company.open()
    const ann = await company.browserOf('Ann', { locale: 'de' })
    ann.expectRefusal(422)
    const { page } = ann
    await page.goto('/')
    await page.getByRole('heading', { name: 'Arbeitsbereich anlegen' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/welcome')

    await page.getByRole('button', { name: 'Arbeitsbereich anlegen' }).click()
    await eventually(async () =>
      expect(await page.getByText('Diese Angabe fehlt noch.').count()).toBeGreaterThanOrEqual(4),
    )
    await page.getByLabel('Arbeitsbereich', { exact: true }).fill('Nordwind')
    await page.getByLabel('Name', { exact: true }).fill('Änne Müller')
    await page.getByLabel('E-Mail-Adresse').fill('aenne')
    await page.getByLabel('Passwort', { exact: true }).fill('kurz')
    await choose(page, 'Abteilung', 'Vertrieb')
    await page.getByRole('button', { name: 'Arbeitsbereich anlegen' }).click()
    await page.getByText('Das ist keine vollständige E-Mail-Adresse.').waitFor()
    await page.getByText('Mindestens 10 Zeichen sind nötig.').waitFor()

    await page.getByLabel('E-Mail-Adresse').fill('aenne@example.org')
    await page.getByLabel('Passwort', { exact: true }).fill('passwort123')
    await page.getByRole('button', { name: 'Arbeitsbereich anlegen' }).click()
    await page.getByText('Dieses Passwort ist zu kurz oder zu leicht zu erraten.').waitFor()
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Änne Müller')
    expect(await page.getByLabel('Passwort', { exact: true }).inputValue()).toBe('passwort123')

    await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Arbeitsbereich anlegen' }).click()
    await openSample(page, 'Beispielreise öffnen')
    await page.getByRole('toolbar', { name: 'Phasen' }).waitFor()
    await page
      .getByRole('toolbar', { name: 'Spuren' })
      .getByRole('button', { name: 'Vertrieb' })
      .first()
      .waitFor()
    const stages = (await new BoardPage(page).board()).stages.map(([, { name }]) => String(name))
    expect(stages.join()).toMatch(/Kauf|kauf|Bestell/)
  })

  it('[P100] in English, chosen on the page, whose words change at once and stay so on the board', async () => {
    company = await Company.open()
    const { page } = await company.browserOf('Ann', { locale: 'de' })
    await page.goto('/')
    await page.getByLabel('Name', { exact: true }).fill('Ann')
    await page.getByRole('button', { name: 'Arbeitsbereich anlegen' }).click()
    await page.getByText('Diese Angabe fehlt noch.').first().waitFor()
    await page.getByRole('button', { name: 'Sprache: Deutsch' }).click()
    await page
      .getByRole('menuitem', { name: 'English' })
      .or(page.getByRole('menuitemradio', { name: 'English' }))
      .click()
    await page.getByRole('heading', { name: 'Create the workspace' }).waitFor()
    // What had been said already changes too, and what was typed stays.
    await page.getByText('This is needed.').first().waitFor()
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ann')
    await page.locator('html[lang=en]').waitFor({ state: 'attached' })

    await page.getByLabel('Workspace', { exact: true }).fill('Northwind')
    await page.getByLabel('E-mail address').fill('ann@example.org')
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await choose(page, 'Department', 'Service')
    await page.getByRole('button', { name: 'Create workspace' }).click()
    await openSample(page, 'Open the sample journey')
    await page.getByRole('toolbar', { name: 'Stages' }).waitFor()
    await page.getByRole('button', { name: 'Touchpoint', exact: true }).waitFor()

    // Once there is a workspace, nobody makes another one.
    await page.goto('/welcome')
    await page.getByRole('heading', { name: 'Boards' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
  })

  it('[P101] from another machine it asks for the code that the console shows', async () => {
    company = await Company.open()
    const ann = await company.browserOf('Ann', { locale: 'en' })
    ann.expectRefusal(403)
    const { page } = ann
    await ann.context.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.7' })
    await page.goto('/')
    await page.getByLabel('Workspace', { exact: true }).fill('Northwind')
    await page.getByLabel('Name', { exact: true }).fill('Ann')
    await page.getByLabel('E-mail address').fill('ann@example.org')
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await choose(page, 'Department', 'Service')
    await page.getByLabel('Code from the server console').fill('0000-0000')
    await page.getByRole('button', { name: 'Create workspace' }).click()
    await page.getByText('The code is wrong. The right one is on the console of the server.').waitFor()

    const [, code = ''] = /code: ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(company.server.output()) ?? []
    await page.getByLabel('Code from the server console').fill(code.toLowerCase().replace('-', ' '))
    await page.getByRole('button', { name: 'Create workspace' }).click()
    await page.getByRole('heading', { name: 'Boards', level: 1 }).waitFor()
  })
})

describe('signing in', () => {
  let company: Company
  beforeAll(async () => {
    company = await Company.open()
    await setUp(company.server.url, { name: 'Ann', locale: 'en' })
  })
  afterEach(() => company.endTest())
  afterAll(() => company?.close())

  it('[P102] a wrong password is one sentence, the right one leads to what was asked for, and signing out ends it', async () => {
    const ann = await company.browserOf('Ann', { locale: 'en' })
    ann.expectRefusal(401)
    const { page } = ann
    await page.goto('/settings?tab=members')
    await page.getByText('After signing in, the page that was asked for opens.').waitFor()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('This is needed.').first().waitFor()
    await page.getByLabel('E-mail address').fill('Ann@Example.org')
    await page.getByLabel('Password', { exact: true }).fill('not the password at all')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('alert').getByText('The e-mail address or the password is wrong.').waitFor()
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('Ann@Example.org')

    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('Everybody who works in Nordwind.').waitFor()

    await page.getByRole('button', { name: 'Account: Ann' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.goto('/')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(await ann.context.cookies()).toEqual([])
  })

  it('[P103] after too many attempts a sentence says how long to wait', async () => {
    const eve = await company.browserOf('Eve', { locale: 'de' })
    eve.expectRefusal(401)
    eve.expectRefusal(429)
    const { page } = eve
    await page.goto('/sign-in')
    await page.getByLabel('E-Mail-Adresse').fill('nobody@example.org')
    const wait = page.getByText(/Zu viele Versuche\. In \d+ Sekunden? geht es wieder\./)
    for (let attempt = 0; attempt < 12 && !(await wait.isVisible()); attempt++) {
      await page.getByLabel('Passwort', { exact: true }).fill(`guess number ${attempt}`)
      const answer = page.waitForResponse('**/api/session')
      await page.getByRole('button', { name: 'Anmelden' }).click()
      await answer
      await page.getByRole('alert').waitFor()
    }
    await wait.waitFor()
  })
})

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page
    .getByRole('combobox', { name: field })
    .or(page.getByRole('textbox', { name: field }))
    .click()
  await page.getByRole('option', { name: option }).click()
}

/** From the board list, as one stands on it after the first run. */
async function openSample(page: Page, link: string): Promise<void> {
  await page.getByRole('heading', { name: 'Boards', level: 1 }).waitFor()
  await eventually(async () => expect(await page.getByRole('article').count()).toBe(1))
  await page.getByRole('link', { name: link }).click()
  await page.waitForFunction(() => window.wegpunktProbe?.painted() === true)
  const board = await new BoardPage(page).board()
  expect(board.stages).toHaveLength(6)
  expect(board.elements.filter(([, { kind }]) => kind === 'touchpoint').length).toBeGreaterThan(20)
}
