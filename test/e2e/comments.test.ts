import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createBoard } from '../support/account.ts'
import { axeOn } from '../support/axe-on.ts'
import { BoardPage } from '../support/board-page.ts'
import type { Company } from '../support/company.ts'
import { inTheme } from '../support/in-theme.ts'
import { type Accounts, openTwoPeople } from '../support/two-people.ts'

let company: Company
let accounts: Accounts

beforeAll(async () => {
  ;({ company, accounts } = await openTwoPeople())
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

const pinOn = ({ page }: BoardPage, name: RegExp) => page.getByRole('button', { name })
const threadIn = ({ page }: BoardPage) => page.getByRole('dialog', { name: 'Comments' })

it('[P573] [P644] two people talk about a touchpoint: by a key, with a mention, live, kept as a draft, settled, and still there when it is gone', async () => {
  const [annAccount, bobAccount] = accounts
  const board = await createBoard(annAccount)
  const annBrowser = await company.browserOf(annAccount, { locale: 'en', width: 1_440 })
  const bobBrowser = await company.browserOf(bobAccount, { locale: 'en', width: 1_440 })
  const [ann, bob] = [new BoardPage(annBrowser.page), new BoardPage(bobBrowser.page)]
  await Promise.all([ann.open(board), bob.open(board)])
  await ann.addTouchpoint('The invoice comes', { x: 300, y: 400 })
  const id = await ann.idOf('The invoice comes')
  await bob.select(id)

  // What is typed stays when it is closed.
  await bob.page
    .getByRole('complementary', { name: 'Properties' })
    .getByRole('button', { name: 'Comment' })
    .waitFor()
  await bob.page.keyboard.press('k')
  const field = threadIn(bob).getByRole('textbox', { name: 'Comment' })
  await field.waitFor()
  await bob.page.keyboard.type('Too late, ')
  await bob.page.keyboard.press('Escape')
  await threadIn(bob).waitFor({ state: 'detached' })
  await bob.page.keyboard.press('k')
  expect(await field.inputValue()).toBe('Too late, ')
  await field.pressSequentially('@an')
  await threadIn(bob).getByRole('option', { name: 'Ann' }).waitFor()
  await bob.page.keyboard.press('Enter')
  await bob.page.keyboard.type('- see https://example.com/a')
  await bob.page.keyboard.press('Shift+Enter')
  await bob.page.keyboard.type('second line')
  await bob.page.keyboard.press('Enter')
  await threadIn(bob).getByRole('article', { name: 'Comment by Bob' }).waitFor()

  // It is there for the other one, as something new, wherever she looks, and no longer new once it is open.
  await pinOn(ann, /^1 comment on The invoice comes, unread$/).waitFor()
  await ann.show({ x: 9_000, y: 9_000 })
  await ann.page.getByRole('button', { name: '1 new comment mentions you' }).click()
  const thread = threadIn(ann)
  await thread.getByText('@Ann', { exact: true }).waitFor()
  expect(await thread.getByRole('link').getAttribute('href')).toBe('https://example.com/a')
  await pinOn(ann, /^1 comment on The invoice comes$/).waitFor()
  await ann.page.getByRole('button', { name: '1 new comment mentions you' }).waitFor({ state: 'detached' })
  // The pointer lies on the face that moved there, which says whose it is.
  await ann.page.mouse.move(700, 700)
  await ann.page.getByRole('tooltip').waitFor({ state: 'hidden' })
  expect((await axeOn(ann.page).analyze()).violations).toEqual([])
  await ann.page.keyboard.type('I will ask.')
  await ann.page.keyboard.press('Enter')
  await threadIn(bob).getByText('I will ask.').waitFor()

  // Settled, it has no pin, and stands in the list.
  await thread.getByRole('button', { name: 'Mark as settled' }).click()
  await pinOn(ann, /comments? on The invoice comes/).waitFor({ state: 'detached' })
  await ann.page.keyboard.press('j')
  await ann.page.getByRole('tab', { name: 'Comments', exact: true }).click()
  await ann.page.getByRole('button', { name: /^Settled/ }).click()
  await ann.page.getByRole('button', { name: /^The invoice comes.*1 answer/s }).click()
  await thread.getByRole('button', { name: 'Take up again' }).click()
  await thread.getByRole('textbox', { name: 'Answer' }).waitFor()
  await ann.page.keyboard.press('Escape')

  // What it was about goes, and what was said about it does not.
  await ann.select(id)
  await ann.page.keyboard.press('Delete')
  await bob.page.keyboard.press('Escape')
  await bob.page.keyboard.press('j')
  await bob.page.getByRole('tab', { name: 'Comments', exact: true }).click()
  await bob.page.getByRole('button', { name: /^Something that was removed/ }).click()
  await threadIn(bob).getByText('I will ask.').waitFor()
  await threadIn(bob).getByRole('button', { name: 'What can be done with the comment by Bob' }).click()
  await bob.page.getByRole('menuitem', { name: 'Erase' }).click()
  await bob.page.getByRole('button', { name: 'Erase', exact: true }).click()
  await threadIn(bob).getByText('This comment was erased').waitFor()
  await inTheme(bob.page, 'dark')
  expect((await axeOn(bob.page).analyze()).violations).toEqual([])
})

it('[P651] what is said from right to left stands and is typed so, beside what is not', async () => {
  const [annAccount] = accounts
  const board = await createBoard(annAccount)
  const { page } = await company.browserOf(annAccount, { locale: 'en' })
  const ann = new BoardPage(page)
  await ann.open(board)
  await ann.addTouchpoint('The invoice comes', { x: 300, y: 400 })
  await ann.select(await ann.idOf('The invoice comes'))
  await page
    .getByRole('complementary', { name: 'Properties' })
    .getByRole('button', { name: 'Comment' })
    .waitFor()
  await page.keyboard.press('k')
  const field = threadIn(ann).getByRole('textbox')
  await field.waitFor()
  const direction = (node: Element): string => getComputedStyle(node).direction
  for (const [text, wanted] of [
    ['שלום עולם', 'rtl'],
    ['Too late', 'ltr'],
  ] as const) {
    await field.fill(text)
    expect(await field.evaluate(direction)).toBe(wanted)
    await page.keyboard.press('Enter')
    const said = threadIn(ann).getByRole('paragraph').filter({ hasText: text })
    await said.waitFor()
    expect(await said.evaluate(direction)).toBe(wanted)
  }
})
