import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Account, PASSWORD, createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

/** ARCHITECTURE promises one second on open sockets; the rest is for a busy machine. */
const RIGHTS_WITHIN_MS = 4_000

let company: Company
let ann: Account

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

describe('invitations', () => {
  it('[P110] [P610] a link with a role and a department makes a member of whoever opens it, once', async () => {
    const { page } = await company.browserOf(ann, { locale: 'en' })
    await page.goto('/settings?tab=invitations')
    await choose(page, 'Role', 'Touchpoint manager')
    await choose(page, 'Department', 'Logistics')
    await page.getByRole('button', { name: 'Make a link' }).click()
    const link = await page.getByRole('textbox', { name: 'The invitation link' }).inputValue()
    await page.getByRole('list', { name: 'Open invitations' }).getByText('Touchpoint manager').waitFor()
    await page.getByText('This address opens on this device alone.', { exact: false }).waitFor()

    const bob = await company.browserOf('Bob', { locale: 'de' })
    bob.expectRefusal(409)
    await bob.page.goto(link)
    await bob.page.getByRole('heading', { name: 'Nordwind beitreten' }).waitFor()
    await bob.page.getByText('Ann hat diese Einladung verschickt.').waitFor()
    await bob.page.getByText('Rolle: Touchpoint-Management').waitFor()
    await bob.page.getByText('Logistik').waitFor()
    await bob.page.getByLabel('Name', { exact: true }).fill('Bob')
    await bob.page.getByLabel('E-Mail-Adresse').fill(ann.email)
    await bob.page.getByLabel('Passwort', { exact: true }).fill(PASSWORD)
    await bob.page.getByRole('button', { name: 'Beitreten' }).click()
    await bob.page.getByText('Diese E-Mail-Adresse wird bereits verwendet.').waitFor()
    await bob.page.getByLabel('E-Mail-Adresse').fill('bob@example.org')
    await bob.page.getByRole('button', { name: 'Beitreten' }).click()
    await bob.page.getByRole('heading', { name: 'Boards', level: 1 }).waitFor()

    await page.goto('/settings?tab=members')
    await page.getByText('bob@example.org').waitFor()
    expect(await page.getByRole('combobox', { name: 'Role of Bob' }).inputValue()).toBe('Touchpoint manager')

    const late = await company.browserOf('Cat', { locale: 'en' })
    late.expectRefusal(410)
    await late.page.goto(link)
    await late.page.getByText('This invitation has already been used.').waitFor()
    await late.page.getByRole('link', { name: 'To the sign-in page' }).click()
    await late.page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  it('[P688] who makes an invitation by keys is at its link, and Escape closes its form alone', async () => {
    const { page } = await company.browserOf(ann, { locale: 'en' })
    await new BoardPage(page).open(await createBoard(ann))
    await page.keyboard.press('j')
    const journey = page.getByRole('button', { name: 'Journey', exact: true })
    await page.locator('[aria-expanded="true"]').and(journey).waitFor()
    await page.getByRole('button', { name: 'Invite', exact: true }).press('Enter')
    const form = page.getByRole('dialog', { name: 'Invite' })
    const link = form.getByRole('textbox', { name: 'The invitation link' })
    await choose(page, 'Department', 'Logistics')
    let made: string | null = ''
    // The second time the field of the first is there already.
    for (let time = 0; time < 2; time++) {
      await form.getByRole('button', { name: 'Make a link' }).press('Enter')
      made = await eventually(async () => {
        const next = await link.inputValue()
        const isAt = await link.evaluate((node) => node === document.activeElement)
        return isAt && next !== made ? next : null
      })
    }
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    expect(await journey.getAttribute('aria-expanded')).toBe('true')
  })

  it('[P111] a link that is unknown, expired or withdrawn says so on a page of its own', async () => {
    const expired = await ann.call<{ url: string }>('POST', '/api/invitations', newInvitation)
    const database = new DatabaseSync(join(company.server.dataDir, 'wegpunkt.sqlite'))
    database.exec('update invitation set expires_at = 1 where used_at is null')
    database.close()
    const cat = await company.browserOf('Cat', { locale: 'en' })
    cat.expectRefusal(410)
    cat.expectRefusal(404)
    const { page } = cat
    await page.goto(expired.url)
    await page.getByText('This invitation has expired. The person who sent it can make a new one.').waitFor()

    const owner = await company.browserOf(ann, { locale: 'en' })
    const withdrawn = await ann.call<{ url: string }>('POST', '/api/invitations', newInvitation)
    await owner.page.goto('/settings?tab=invitations')
    await owner.page
      .getByRole('button', { name: /^Withdraw the invitation/ })
      .first()
      .click()
    await owner.page.getByText('No invitation is open.').waitFor()
    for (const url of [withdrawn.url, '/invitation/abcdefghijklmnopqrstuv']) {
      await page.goto(url)
      await page.getByText('This invitation does not exist. The link may be incomplete.').waitFor()
    }
  })
})

describe('one’s own account', () => {
  it('[P112] name, department and language change, and the language changes every word at once', async () => {
    const cat = await invite(company.server.url, ann, { name: 'Cat', department: 'sales', locale: 'en' })
    const { page } = await company.browserOf(cat, { locale: 'en' })
    await page.goto('/settings')
    await page.getByLabel('Name', { exact: true }).fill('Catarina')
    await choose(page, 'Department', 'Marketing')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved').waitFor()
    await page.getByRole('button', { name: 'Account: Catarina' }).waitFor()

    await page.getByText('Deutsch', { exact: true }).click()
    await page.getByRole('heading', { name: 'Einstellungen' }).waitFor()
    await page.getByRole('tab', { name: 'Passwort und Anmeldungen' }).waitFor()
    await page.getByRole('button', { name: 'Konto: Catarina' }).waitFor()
    await eventually(async () => expect(await cat.call('GET', '/api/me')).toMatchObject({ locale: 'de' }))
    await page.reload()
    await page.getByRole('heading', { name: 'Einstellungen' }).waitFor()
    expect(await cat.call('GET', '/api/me')).toMatchObject({ name: 'Catarina', department: 'marketing' })
  })

  it('[P113] a new password ends the other logins, and the old one opens nothing', async () => {
    const dan = await invite(company.server.url, ann, { name: 'Dan', locale: 'en' })
    const here = await company.browserOf(dan, { locale: 'en' })
    here.expectRefusal(401)
    const there = await company.browserOf('Dan', { locale: 'en' })
    there.expectRefusal(401)
    await signIn(there.page, dan.email, PASSWORD)
    await there.page.getByRole('heading', { name: 'Boards', level: 1 }).waitFor()

    const { page } = here
    await page.goto('/settings?tab=logins')
    const logins = page.getByRole('list', { name: 'Logins' }).getByRole('listitem')
    await logins.nth(1).waitFor()
    await page.getByLabel('Current password', { exact: true }).fill('certainly not this one')
    await page.getByLabel('New password', { exact: true }).fill('seven new words for another sentence')
    await page.getByRole('button', { name: 'Change password' }).click()
    await page.getByText('This is not the current password.').waitFor()
    await page.getByLabel('Current password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Change password' }).click()
    await page.getByText('The password is changed. All other logins have ended.').waitFor()
    await eventually(async () => expect(await logins.count()).toBe(1))

    await there.page.goto('/settings')
    await signIn(there.page, dan.email, PASSWORD)
    await there.page.getByText('The e-mail address or the password is wrong.').waitFor()
    await signIn(there.page, dan.email, 'seven new words for another sentence')
    await there.page.getByRole('heading', { name: 'Boards', level: 1 }).waitFor()
  })

  it('[P114] one sees one’s logins and ends another one, whose open board says so and whose next page is the entrance', async () => {
    const eve = await invite(company.server.url, ann, { name: 'Eve', locale: 'en' })
    const board = await createBoard(ann)
    const here = await company.browserOf(eve, { locale: 'en' })
    const there = await company.browserOf('Eve', { locale: 'en' })
    there.expectRefusal(401)
    await signIn(there.page, eve.email, PASSWORD)
    await there.page.getByRole('heading', { name: 'Boards', level: 1 }).waitFor()
    await new BoardPage(there.page).open(board)

    await here.page.goto('/settings?tab=logins')
    const logins = here.page.getByRole('list', { name: 'Logins' }).getByRole('listitem')
    await logins.filter({ hasText: 'This one' }).waitFor()
    await logins.getByRole('button', { name: /^End the login/ }).click()
    await eventually(async () => expect(await logins.count()).toBe(1))
    await there.page.getByRole('alert').getByText('The login has ended.').waitFor()
    await there.page.goto('/')
    await there.page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })
})

describe('roles', () => {
  it('[P115] who becomes a viewer loses the tools of an open board at once, and the right to edit with them', async () => {
    const fay = await invite(company.server.url, ann, { name: 'Fay', locale: 'en' })
    const board = await createBoard(ann)
    const owner = await company.browserOf(ann, { locale: 'en' })
    const { page } = await company.browserOf(fay, { locale: 'en' })
    const open = new BoardPage(page)
    await open.open(board)
    await open.addNote('mine', { x: 300, y: 300 })
    await open.until('saved')
    await page.getByRole('button', { name: 'Note', exact: true }).waitFor()

    await owner.page.goto('/settings?tab=members')
    await choose(owner.page, 'Role of Fay', 'Viewer')
    await owner.page.getByText('Fay now has the role “Viewer”.').waitFor()
    await page.getByRole('button', { name: 'Note', exact: true }).waitFor({
      state: 'detached',
      timeout: RIGHTS_WITHIN_MS,
    })
    await page.getByRole('button', { name: 'Hand', exact: true }).waitFor()
    const before = await open.board()
    const id = await open.idOf('mine')
    await open.drag(id, { x: 80, y: 80 })
    await open.remove(id)
    await page.keyboard.press('n')
    await page.mouse.click(600, 500)
    await page.getByText('This board is open for reading; your role does not allow changes.').waitFor()
    expect(await open.board()).toEqual(before)
    expect(await page.getByRole('button', { name: /^Menu of the stage/ }).count()).toBe(0)

    await choose(owner.page, 'Role of Fay', 'Editor')
    await page.getByRole('button', { name: 'Note', exact: true }).waitFor({ timeout: RIGHTS_WITHIN_MS })
    await open.addNote('again', { x: 700, y: 300 })
    await open.until('saved')
  })
})

const newInvitation = { role: 'editor', department: 'sales' }

async function signIn(page: Page, email: string, password: string): Promise<void> {
  if (new URL(page.url()).pathname !== '/sign-in') await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}
