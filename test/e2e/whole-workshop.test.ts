import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage, inOrder, textsOf } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { keepAll } from '../support/keep-all.ts'

let company: Company
let anna: Account
let editors: Account[]

beforeAll(async () => {
  company = await Company.open()
  const { url } = company.server
  anna = await setUp(url, { name: 'Anna Weber', department: 'service', locale: 'de' })
  editors = await Promise.all(
    (['sales', 'logistics', 'development'] as const).map((department, i) =>
      invite(url, anna, { name: names[i] ?? '', department, locale: 'de' }),
    ),
  )
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

const names = ['Bert Kurz', 'Cleo Lang', 'Dana Mai']
/** What each writes in private; the last is the guest's. */
const secrets = [
  'Liefertermin steht nirgends',
  'Paket liegt oft im Regen',
  'Bestellstatus ist veraltet',
  'Niemand ruft mich an',
]
const guestsSecret = secrets[3] ?? ''

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const phasesAt = (stage: string) => [
  {
    name: 'Sammeln',
    minutes: 10,
    prompt: 'Was ärgert beim Liefern?',
    activity: 'notes',
    visibility: 'private',
  },
  { name: 'Bewerten', minutes: 10, activity: 'rating', focus: { on: 'stage', id: stage } },
  { name: 'Gewichten', minutes: 5, activity: 'voting', votes: 3, perElement: 2 },
  { name: 'Ordnen', minutes: 15, prompt: 'Was gehört zusammen?', activity: 'sorting', right: 'edit' },
  { name: 'Vereinbaren', minutes: 15, prompt: 'Wer übernimmt was?', activity: 'measures', right: 'edit' },
]

it('[P530] [P532] [P533] [P613] a moderator leads three editors and a guest on a phone through five phases, nothing hidden is seen before its reveal, and results and protocol say what was', async () => {
  const board = await createBoard(anna, 'sample')
  const looks = { locale: 'de' } as const
  const atAnna = await company.browserOf(anna, { ...looks, width: 1440, height: 900 })
  const atEditors = await Promise.all(editors.map((who) => company.browserOf(who, looks)))
  const atGuest = await company.browserOf('Gregor', { ...looks, width: 390, height: 844 })
  const lead = atAnna.page
  const phone = atGuest.page
  const pages = atEditors.map(({ page }) => new BoardPage(page))
  const leads = new BoardPage(lead)
  const [bert] = editors as [Account]
  const heard = [...atEditors, atGuest, atAnna].map((person) => keepAll(person.page))
  await Promise.all([leads, ...pages].map((page) => page.open(board)))

  const [stage] = inOrder((await leads.board()).stages)[3] ?? []
  const phases = phasesAt(stage ?? '')
  const input = { title: 'Lieferung neu denken', format: 'groups', phases }
  const { id } = await anna.call<{ id: string }>('POST', `/api/boards/${board}/workshops`, input)
  const { token } = await anna.call<{ token: string }>('POST', `/api/workshops/${id}/links`, {})

  // The guest waits at the door on a phone; the moderator begins.
  await phone.goto(`/w/${token}`)
  await phone.getByLabel('Name', { exact: true }).fill('Gregor')
  await phone.getByLabel('Abteilung').selectOption({ label: 'Vertrieb' })
  await phone.getByRole('button', { name: 'Mitmachen', exact: true }).click()
  await lead.keyboard.press('Shift+w')
  await lead.getByRole('tab', { name: 'Leiten' }).click()
  await button(lead, /^Lieferung neu denken/).click()
  await button(lead, 'Workshop starten').click()
  await lead.getByRole('timer').waitFor()

  // Sammeln: each writes in private.
  await phone.getByLabel('Neue Notiz').fill(guestsSecret)
  await button(phone, 'Notiz speichern').click()
  await phone.getByText('Alles gespeichert').waitFor()
  for (const [i, page] of pages.entries()) {
    await page.page.getByText('Verdeckt schreiben', { exact: true }).waitFor()
    await page.addNote(secrets[i] ?? '', { x: 500 + 300 * i, y: 1_600 })
    await page.until('saved')
  }
  await lead.getByText('4 Notizen sind verdeckt.').waitFor({ timeout: 15_000 })
  await pages[0]?.page.keyboard.press('Shift+w')
  // Of nobody has anybody else received a word, the moderator neither.
  for (const [author, words] of secrets.entries()) {
    const others = heard.filter((_, i) => i !== author)
    expect(await Promise.all(others.map((kept) => kept.has(words)))).toEqual(others.map(() => false))
  }
  await reveal(lead, 'Sammeln')
  for (const page of [leads, ...pages])
    await eventually(async () => {
      const texts = new Set(textsOf(await page.board()).map(([, text]) => text))
      return secrets.every((words) => texts.has(words))
    })
  for (const kept of heard.slice(0, 3)) expect(await kept.has(guestsSecret)).toBe(true)
  // Wherever it lies, everybody is led to it; on the phone it is read at once.
  for (const words of secrets) await phone.getByText(words).first().waitFor()
  const [looking] = pages
  const farAway = await looking?.camera()
  await lead.getByText('4 Notizen wurden aufgedeckt.').waitFor()
  await looking?.page.getByRole('button', { name: 'Anzeigen', exact: true }).click()
  await eventually(async () => String(await looking?.camera()) !== String(farAway))

  // Bewerten: four voices for one touchpoint.
  await button(lead, 'Weiter: Bewerten').click()
  await phone.getByRole('group', { name: 'Wie wird es erlebt?' }).waitFor()
  const rated = await phone.getByRole('heading', { level: 3 }).innerText()
  await phone.getByRole('group', { name: 'Wie wird es erlebt?' }).getByText('−2').click()
  await phone.getByText('Alles gespeichert').waitFor()
  // What is rated opens by itself.
  for (const [i, { page }] of pages.entries()) {
    const group = page.getByRole('group', { name: `Erlebnis bei „${rated}“` })
    await group
      .getByRole('button', {
        name: ['Erlebnis: Okay', 'Erlebnis: Okay', 'Erlebnis: Begeisternd'][i] ?? '',
        exact: true,
      })
      .click()
    await page.getByText('Gespeichert').first().waitFor()
  }
  await lead.getByText('4 Personen haben sich beteiligt.').waitFor({ timeout: 15_000 })
  await reveal(lead, 'Bewerten')

  // Gewichten: twelve votes, two at the same place.
  // Who reveals sees what it has shown.
  await lead.getByRole('tab', { name: 'Ergebnisse', selected: true }).waitFor()
  await lead.getByRole('tab', { name: 'Leiten' }).click()
  await button(lead, 'Weiter: Gewichten').click()
  const touchpoint = rated
  for (const [i, { page }] of pages.entries()) {
    await page.getByText('Noch 3 Stimmen von 3').waitFor()
    for (const name of [
      [touchpoint, touchpoint, guestsSecret],
      [touchpoint, guestsSecret, guestsSecret],
      [secrets[1] ?? '', secrets[1] ?? '', touchpoint],
    ][i] ?? []) {
      await page.getByLabel('Suchen, wofür gestimmt werden kann').fill(name)
      await button(page, `Stimme geben: ${name}`).last().click()
    }
    await page.getByText('Noch 0 Stimmen von 3').waitFor()
  }
  for (const name of [guestsSecret, secrets[1] ?? '', secrets[2] ?? '']) {
    await phone.getByLabel('Suchen').fill(name)
    await button(phone, `Stimme geben: ${name}`).click()
  }
  await phone.getByText('Alles gespeichert').waitFor()
  await lead.getByText('4 Personen haben sich beteiligt.').waitFor({ timeout: 15_000 })
  await reveal(lead, 'Gewichten')
  await phone.getByText('Platz 1 · gleichauf').nth(1).waitFor()
  await lead.getByRole('tab', { name: 'Ergebnisse' }).click()
  await lead.getByText('4 von 4 haben abgestimmt').waitFor()

  // Ordnen in two groups.
  await lead.getByRole('tab', { name: 'Leiten' }).click()
  await button(lead, 'Weiter: Ordnen').click()
  await button(lead, 'In Gruppen aufteilen').click()
  for (const { page } of pages) await page.getByRole('region', { name: 'Meine Gruppe' }).waitFor()
  await phone
    .getByRole('region', { name: 'Meine Gruppe' })
    .getByText(/^Gruppe [12]$/)
    .waitFor()
  await phone.getByText('Parkplatz').click()
  await phone.getByLabel('Etwas für später').fill('Retouren klären wir später')
  await button(phone, 'Parken').click()
  for (const { page } of pages) await page.getByText('Retouren klären wir später').waitFor()
  await button(lead, 'Zusammenführen').click()

  await button(lead, 'Weiter: Vereinbaren').click()
  const title = 'Termine am Vortag bestätigen'
  const { elements } = await leads.board()
  const touchpointIds = elements.flatMap(([key, { title: named }]) => (named === rated ? [key] : []))
  await bert.call('POST', `/api/boards/${board}/measures`, { title, touchpointIds, owner: bert.id })
  // Whoever takes the tablet next is asked who they are; the same goes on as the same.
  for (const status of [401, 404]) atGuest.expectRefusal(status)
  // The page is left first: what it asks while the cookies are being changed would be answered with new ones.
  await phone.goto('about:blank')
  await atGuest.context.clearCookies({ name: 'wegpunkt_login' })
  await phone.goto(`/w/${token}`)
  await button(phone, 'Ich bin jemand anderes').waitFor()
  await button(phone, 'Weiter als Gregor').click()
  await phone.getByRole('heading', { name: 'Vereinbaren' }).waitFor()
  await button(lead, 'Workshop beenden …').first().click()
  await lead.getByRole('button', { name: 'Beenden', exact: true }).click()
  await phone.getByText('Der Workshop ist zu Ende').waitFor()
  await button(lead, 'Protokoll ansehen').click()
  const told = await saved(lead, 'Markdown')
  for (const line of protocol) expect(told).toContain(line)
  expect(told).not.toMatch(/Bert Kurz, Vertrieb|Gregor/u)
  const data = JSON.parse(await saved(lead, 'JSON (Daten)')) as { votes: object[]; agenda: object[] }
  expect(data).toMatchObject({ agenda: { length: 5 }, votes: [{ participants: 4, voices: 4, votes: 12 }] })
}, 180_000)

/** What the protocol says, in the words of its reader. */
const protocol = [
  '# Protokoll: Lieferung neu denken',
  '**Moderation:** Anna Weber',
  '4 Personen haben mitgemacht.',
  '- Vertrieb, Entwicklung und Logistik: 4 Personen',
  '4 von 4 haben abgestimmt, 12 Stimmen insgesamt.',
  '| 1 (gleichauf) | Niemand ruft mich an | 4 |',
  '| 3 | Paket liegt oft im Regen | 3 |',
  '| 4 | Bestellstatus ist veraltet | 1 |',
  '4 von 4 haben bewertet.',
  '0 (−0,5 … +0,5) 4 Stimmen',
  '- Liefertermin steht nirgends',
  '- Retouren klären wir später  \n  *Ordnen*',
  '| Termine am Vortag bestätigen | Bert Kurz',
]

async function saved(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ])
  return await readFile(await file.path(), 'utf8')
}

async function reveal(lead: Page, phase: string): Promise<void> {
  await button(lead, 'Aufdecken …').click()
  await lead
    .getByRole('group', { name: `„${phase}“ aufdecken?` })
    .getByRole('button', { name: 'Aufdecken' })
    .click()
}
