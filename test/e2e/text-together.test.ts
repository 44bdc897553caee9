import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { createBoard } from '../support/account.ts'
import type { BoardPage } from '../support/board-page.ts'
import type { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { type Accounts, openPages, openTwoPeople } from '../support/two-people.ts'

let company: Company
let accounts: Accounts
let ann: BoardPage
let bob: BoardPage

beforeAll(async () => {
  ;({ company, accounts } = await openTwoPeople())
})
beforeEach(async () => {
  const board = await createBoard(accounts[0])
  ;[ann, bob] = await openPages(company, accounts)
  await Promise.all([ann.open(board), bob.open(board)])
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

/** A note by Ann that both have on the screen at the same place. */
async function noteForBoth(text: string): Promise<string> {
  await ann.addNote(text, { x: 300, y: 1_500 })
  const id = await ann.idOf(text)
  // All of it: what is still on its way would come into the midst of what he types.
  await bob.idOf(text)
  return id
}

it('[P216] two people type in one description, see each other there, and read it as Markdown', async () => {
  await ann.addTouchpoint('Call', { x: 300, y: 100 })
  const id = await ann.idOf('Call')
  await bob.idOf('Call')
  for (const page of [ann, bob]) await page.select(id)
  const fields = [ann, bob].map(({ page }) => page.getByLabel('Description', { exact: true }))
  const [anns, bobs] = fields
  if (!anns || !bobs) throw new Error('two fields are needed')
  await anns.click()
  await anns.pressSequentially('**why** ', { delay: 10 })
  await eventually(async () => expect(await bobs.inputValue()).toBe('**why** '))
  await bobs.click()
  await bob.page.keyboard.press('Control+End')
  await Promise.all([
    anns.pressSequentially('they call ', { delay: 15 }),
    bobs.pressSequentially('https://example.org', { delay: 15 }),
  ])
  await ann.page.getByText('Bob is editing this').waitFor()
  await eventually(async () => expect(await anns.inputValue()).toBe(await bobs.inputValue()))
  const value = await anns.inputValue()
  expect(value.split('').toSorted()).toEqual('**why** they call https://example.org'.split('').toSorted())
  await anns.fill('**why** https://example.org')
  await ann.page.getByRole('button', { name: 'Show the description as it reads' }).click()
  await ann.page.locator('strong', { hasText: 'why' }).waitFor()
  const link = ann.page.getByRole('link', { name: 'https://example.org' })
  expect([await link.getAttribute('rel'), await link.getAttribute('target')]).toEqual([
    'noopener noreferrer',
    '_blank',
  ])
})

it('[P217] what one types in while another one removes it is offered back, and no letter becomes a shortcut', async () => {
  const id = await noteForBoth('doomed words')
  const spot = await bob.select(id)
  await bob.page.mouse.dblclick(spot.x, spot.y)
  await bob.page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
  await bob.page.keyboard.type(' and more')
  await ann.idOf('and more')
  const typedOn = typesOnOnceGone(bob.page, 'Text of the element')
  await ann.remove(id)
  await typedOn
  expect((await bob.canvas())['tool']).toBe('select')
  await bob.page.getByText('Ann removed this while you were writing in it.').waitFor()
  await bob.page.getByText('Your text: “doomed words and more”').waitFor()
  await bob.page.getByRole('button', { name: 'Put it back' }).click()
  expect(await ann.idOf('doomed words and more')).toBe(await bob.idOf('doomed words and more'))
})

/** Letters in the moment in which a field goes: from here they would come later than anybody types. */
async function typesOnOnceGone(page: Page, label: string): Promise<void> {
  await page.evaluate(async (name) => {
    const isThere = () => document.querySelector(`[aria-label="${name}"]`) !== null
    if (!isThere()) throw new Error(`no field is called ${name}`)
    await new Promise<void>((gone) => {
      const watch = new MutationObserver(() => {
        if (isThere()) return
        watch.disconnect()
        gone()
      })
      watch.observe(document, { subtree: true, childList: true, attributes: true })
    })
    for (const key of 'ttn') {
      const press = { key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press))
      await new Promise((next) => setTimeout(next, 30))
    }
  }, label)
}

it('[P218] two who hold the same card are told so, and both see it where it was let go last', async () => {
  const id = await noteForBoth('held')
  const [here, there] = [await ann.select(id), await bob.select(id)]
  await ann.page.mouse.down()
  await ann.page.mouse.move(here.x + 40, here.y, { steps: 3 })
  await bob.page.mouse.down()
  await bob.page.mouse.move(there.x, there.y + 80, { steps: 3 })
  await ann.page.getByText('Bob is also moving this').waitFor()
  await bob.page.getByText('Ann is also moving this').waitFor()
  const before = (await ann.element(id))?.['at'] as [number, number]
  await bob.page.mouse.move(there.x, there.y + 160, { steps: 3 })
  await bob.page.mouse.up()
  await eventually(async () => expect((await ann.element(id))?.['at']).toEqual([before[0], before[1] + 160]))
  await ann.page.mouse.move(here.x + 80, here.y, { steps: 3 })
  await ann.page.mouse.up()
  for (const page of [ann, bob])
    await eventually(async () =>
      expect((await page.element(id))?.['at']).toEqual([before[0] + 80, before[1]]),
    )
})

it('[P219] who follows somebody goes with them until Escape, and a link on the board opens a tab', async () => {
  await noteForBoth('see https://example.org/path now')
  await ann.page.getByRole('button', { name: /Follow Bob/ }).click()
  await ann.page.getByText('Following Bob', { exact: true }).waitFor()
  await bob.show({ x: 1_200, y: 900 })
  await eventually(async () => {
    const [x, y] = await bob.camera()
    const [ax, ay] = await ann.camera()
    expect(Math.hypot(x - ax, y - ay)).toBeLessThan(3)
    return true
  })
  await ann.page.keyboard.press('Escape')
  await ann.page.getByText('Following Bob', { exact: true }).waitFor({ state: 'detached' })

  await ann.select(await ann.idOf('example'))
  const bubble = ann.page.getByRole('link', { name: /^example\.org\/path/ })
  expect(await bubble.getAttribute('href')).toBe('https://example.org/path')
  await ann.page.context().route('https://example.org/**', (route) => route.fulfill({ body: 'there' }))
  const opened = ann.page.context().waitForEvent('page')
  await bubble.click()
  const tab = await opened
  await tab.waitForLoadState()
  expect(await tab.evaluate(() => [location.href, opener, document.referrer])).toEqual([
    'https://example.org/path',
    null,
    '',
  ])
})
