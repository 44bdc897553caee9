import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBoard } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import type { BoardPage } from '../support/board-page.ts'
import type { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { inTheme } from '../support/in-theme.ts'
import { type Accounts, openPages, openTwoPeople, untilSame } from '../support/two-people.ts'

let company: Company
let accounts: Accounts
let ann: BoardPage
let bob: BoardPage
let card: string

beforeAll(async () => {
  ;({ company, accounts } = await openTwoPeople())
})
beforeEach(async () => {
  const board = await createBoard(accounts[0])
  ;[ann, bob] = await openPages(company, accounts)
  await ann.open(board)
  await ann.addTouchpoint('Delivery', { x: 300, y: 460 })
  card = await ann.idOf('Delivery')
  await bob.open(board)
})
afterEach(async () => {
  try {
    await untilSame([ann, bob])
  } finally {
    await company.endTest()
  }
})
afterAll(() => company?.close())

const panelOf = ({ page }: BoardPage): Locator => page.getByRole('complementary', { name: 'Properties' })

/** Opens a section of the panel, unless it is. */
async function open(board: BoardPage, name: string): Promise<Locator> {
  const section = panelOf(board).getByRole('region', { name, exact: true })
  const head = section.getByRole('button', { name, exact: false }).first()
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  return section
}

const fill = async (page: Page, field: Locator, text: string): Promise<void> => {
  await field.fill(text)
  await page.keyboard.press('Tab')
}

describe('the panel of a touchpoint', () => {
  it('[P246] asks in the order of the method, takes what is said, and says why it refuses', async () => {
    const { page } = ann
    await ann.select(card)
    const customer = await open(ann, 'Customers’ view')
    await fill(page, customer.getByLabel('What would they say about it?'), '  “Who carries it up?”  ')
    await customer.getByRole('button', { name: 'Yes' }).click()
    await customer.getByRole('button', { name: 'Yes', pressed: true }).waitFor()
    const nature = await open(ann, 'What it is')
    await nature.getByRole('switch', { name: 'Entry point' }).click()
    const share = nature.getByLabel('Share of all customers')
    await fill(page, share, '112,5')
    await nature.getByText('From 0 to 100').waitFor()
    await fill(page, share, '12,5')
    const orders = await open(ann, 'Orders')
    await orders.getByRole('button', { name: 'Lost orders' }).click()
    await fill(page, orders.getByLabel('How many'), '1.5')
    await orders.getByText('A whole number').waitFor()
    await fill(page, orders.getByLabel('How many'), '4')
    await fill(page, orders.getByLabel('Reason stated'), 'The price')
    await orders.getByText('Did anybody look deeper').waitFor()
    const special = await open(ann, 'What stands out')
    await special.getByRole('button', { name: 'Painpoint' }).click()
    await special.getByText('Counts only with a reason.').waitFor()
    expect((await ann.board()).assessments).toEqual([])
    await fill(page, special.getByLabel('Reason, against'), 'Everybody tells of it')
    await eventually(async () => {
      const element = await ann.element(card)
      expect(element).toMatchObject({
        customerSays: '“Who carries it up?”',
        customersAsked: { answer: 'yes' },
        entry: true,
        entryShare: 12.5,
      })
      const stored = Object.entries(element ?? {}).find(([key]) => key.startsWith('outcome'))?.[1]
      expect(JSON.stringify(stored)).toContain('"count":4')
      expect(JSON.stringify((await ann.board()).assessments)).toContain('Everybody tells of it')
      return true
    })
  })

  it('[P246] an event that is typed is a note, moves between classes by a digit, and sections stay open', async () => {
    const { page } = ann
    await ann.select(card)
    const events = await open(ann, 'Events')
    await events.getByText('No events yet').waitFor()
    await events.getByRole('button', { name: 'Add an event: Disappointing' }).click()
    await page.keyboard.type('Left at the kerb')
    await page.keyboard.press('Enter')
    await events.getByText('0 delighting : 1 disappointing').waitFor()
    const id = await ann.idOf('Left at the kerb')
    expect(await ann.element(id)).toMatchObject({
      touchpoint: card,
      event: 'disappointing',
      department: 'service',
    })
    await events.getByRole('button', { name: 'Details: Left at the kerb' }).focus()
    await page.keyboard.press('5')
    await events.getByText('1 delighting : 0 disappointing').waitFor()
    await events.getByRole('button', { name: 'Move to okay' }).click()
    await eventually(async () => expect(await ann.element(id)).toMatchObject({ event: 'okay' }))

    await page.reload()
    await page.waitForFunction(() => window.wegpunktProbe?.painted() === true)
    await ann.until('saved')
    await ann.select(card)
    await panelOf(ann).getByRole('region', { name: 'Events' }).getByText('0 delighting').waitFor()
  })

  it('[P246] a note that is dropped into a slot of the card is an event, and others see it', async () => {
    await ann.addNote('Nobody came', { x: 480, y: 580 })
    const id = await ann.idOf('Nobody came')
    const note = await ann.find(id)
    const spot =
      note && (await ann.page.evaluate((element) => window.wegpunktProbe?.boardCentreOf(element), card))
    if (!note || !spot) throw new Error('both are on the board')
    const target = await ann.windowOf({ x: spot.x - 66, y: spot.y + 36 })
    const from = await ann.windowOf({ x: 480, y: 580 })
    await ann.pull(from, target)
    await eventually(async () =>
      expect(await bob.element(id)).toMatchObject({ touchpoint: card, event: 'disappointing' }),
    )
    await ann.undo()
    await eventually(async () => expect(await bob.element(id)).not.toHaveProperty('event'))
  })
})

describe('two people at one touchpoint', () => {
  it('[P247] different fields both stay, typing merges, and of one choice the last counts, with both names', async () => {
    await ann.select(card)
    await bob.select(card)
    const [annsNature, bobsNature] = [await open(ann, 'What it is'), await open(bob, 'What it is')]
    await Promise.all([
      annsNature.getByRole('button', { name: 'Offline' }).click(),
      bobsNature.getByRole('button', { name: 'Staff' }).click(),
    ])
    await eventually(async () =>
      expect(await ann.element(card)).toMatchObject({ setting: 'offline', contactWith: 'staff' }),
    )
    const titles = [ann, bob].map((board) => panelOf(board).getByLabel('Title'))
    await Promise.all([titles[0]?.press('Home'), titles[1]?.press('End')])
    await Promise.all([titles[0]?.pressSequentially('Late '), titles[1]?.pressSequentially(' ends')])
    await eventually(async () =>
      expect(await ann.element(card)).toMatchObject({ title: 'Late Delivery ends' }),
    )

    const press = (section: Locator, name: string) =>
      section.getByRole('button', { name, exact: true }).evaluate((button: HTMLElement) => button.click())
    await Promise.all([press(annsNature, 'Missing'), press(bobsNature, 'Planned')])
    await Promise.all([ann, bob].map(({ page }) => page.getByText('changed this at the same time').waitFor()))
    await untilSame([ann, bob])
    const stays = (await ann.element(card))?.['status'] === 'missing' ? 'Ann' : 'Bob'
    for (const { page } of [ann, bob]) await page.getByText(`What ${stays} chose stays`).waitFor()
  })
})

describe('everybody', () => {
  it('[P248] finds the whole panel accessible in both themes', async () => {
    const { page } = ann
    await ann.select(card)
    for (const name of [
      'Events',
      'What it is',
      'Seven wishes',
      'Orders',
      'Who is behind it',
      'What stands out',
    ])
      await open(ann, name)
    await panelOf(ann).getByRole('button', { name: 'Won orders' }).click()
    await panelOf(ann).getByRole('switch', { name: 'Entry point' }).click()
    for (const theme of ['light', 'dark'] as const) {
      await inTheme(page, theme)
      const { violations } = await axeOn(page).include('aside').analyze()
      const bad = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
      expect([theme, ...bad]).toEqual([theme])
    }
  })
})
