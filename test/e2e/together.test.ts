import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBoard } from '../support/account.ts'
import type { BoardPage } from '../support/board-page.ts'
import type { Company } from '../support/company.ts'
import { drawnAt, untilDrawn, watchDrawnTexts } from '../support/drawn-texts.ts'
import { eventually } from '../support/eventually.ts'
import { type Accounts, openPages, openTwoPeople, untilSame } from '../support/two-people.ts'

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
  await watchDrawnTexts(ann.page)
  await Promise.all([ann.open(board), bob.open(board)])
  // Nobody moves a mouse that is over nothing.
  await Promise.all([ann, bob].map((page) => page.show({ x: 300, y: 500 })))
})
afterEach(async () => {
  try {
    await untilSame([ann, bob])
  } finally {
    await company.endTest()
  }
})
afterAll(() => company?.close())

describe('others', () => {
  it('[P140] are seen where they point, with name and department, and gone when they leave', async () => {
    await bob.page.mouse.move(500, 400)
    await untilDrawn(ann.page, 'Bob · S', { x: 500 + 17, y: 400 + 25 })
    await bob.page.mouse.move(700, 300)
    await untilDrawn(ann.page, 'Bob · S', { x: 700 + 17, y: 300 + 25 })
    await ann.page.getByRole('group', { name: 'Here: 2 people' }).waitFor()
    await ann.page.getByRole('button', { name: /^Bob · Sales\. / }).waitFor()
    await bob.page.goto('/')
    await ann.page.getByRole('group', { name: 'Here: 1 person' }).waitFor()
    await bob.page.goBack()
    await bob.until('saved')
    await ann.page.getByRole('group', { name: 'Here: 2 people' }).waitFor()
  })

  it('[P141] are seen dragging before they let go, and what they have selected has their name on it', async () => {
    await bob.addNote('carried', { x: 300, y: 1_500 })
    const id = await bob.idOf('carried')
    await ann.idOf('carried')
    const here = await ann.show({ x: 300, y: 1_500 })
    await untilDrawn(ann.page, 'carried', here, 80)
    const resting = await drawnAt(ann.page, 'carried')
    const before = await ann.board()

    const spot = await bob.select(id)
    // Away from the board there is no pointer to bear the name.
    await bob.page.mouse.move(600, 10)
    await untilDrawn(ann.page, 'Bob · S', { x: here.x - 57, y: here.y - 72 }, 20)
    await bob.page.mouse.move(spot.x, spot.y)
    await bob.page.mouse.down()
    await bob.page.mouse.move(spot.x + 60, spot.y + 30)
    await bob.page.mouse.move(spot.x + 160, spot.y + 80)
    await untilDrawn(ann.page, 'carried', { x: resting.x + 160, y: resting.y + 80 }, 10)
    expect(await ann.board()).toEqual(before)
    await bob.page.mouse.up()
    await eventually(async () => expect(await ann.board()).not.toEqual(before))
    await untilDrawn(ann.page, 'carried', { x: resting.x + 160, y: resting.y + 80 }, 10)
  })

  it('[P142] are found by a click on their face', async () => {
    await bob.show({ x: 1_900, y: 1_000 })
    const bobs = await bob.camera()
    await ann.page.getByRole('button', { name: 'Bob · Sales. Follow Bob' }).click()
    await eventually(async () => {
      const [x, y, zoom] = await ann.camera()
      expect(Math.abs(x + 640 / zoom - (bobs[0] + 640))).toBeLessThan(20)
      expect(Math.abs(y + 400 / zoom - (bobs[1] + 400))).toBeLessThan(20)
      return true
    })
  })
})

describe('at the same time', () => {
  it('[P143] two people type into one note, and every letter stays', async () => {
    await ann.addNote('Start:', { x: 300, y: 400 })
    const id = await ann.idOf('Start:')
    await bob.idOf('Start:')
    for (const page of [ann, bob]) {
      const spot = await page.select(id)
      await page.page.mouse.dblclick(spot.x, spot.y)
      await page.page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
    }
    await ann.page.keyboard.press('Control+Home')
    await bob.page.keyboard.press('Control+End')
    await Promise.all([
      ann.page.keyboard.type('from the front ', { delay: 15 }),
      bob.page.keyboard.type(' from the back', { delay: 15 }),
    ])
    const text = async (page: BoardPage): Promise<unknown> => (await page.element(id))?.['text']
    await eventually(async () => expect(await text(ann)).toBe('from the front Start: from the back'))
    await eventually(async () => expect(await text(bob)).toBe('from the front Start: from the back'))
    for (const page of [ann, bob]) {
      expect(await page.page.getByLabel('Text of the element').inputValue()).toBe(await text(ann))
      await page.page.keyboard.press('Escape')
    }
    // Ann's undo takes Ann's words, and leaves Bob's.
    await ann.undo()
    await eventually(async () => expect(await text(bob)).toBe('Start: from the back'))
  })

  it('[P144] undo takes back one’s own last step only', async () => {
    await ann.addNote('of Ann', { x: 300, y: 400 })
    await bob.idOf('of Ann')
    await bob.addNote('of Bob', { x: 700, y: 400 })
    await ann.idOf('of Bob')
    await ann.page.keyboard.press('Escape')
    // One step for the words and one for the note; more than that is nobody's but Bob's.
    for (let step = 0; step < 5; step++) await ann.undo()
    await eventually(async () => expect(await bob.count()).toBe(1))
    await bob.idOf('of Bob')
    for (let step = 0; step < 5; step++) await ann.redo()
    await bob.idOf('of Ann')
    expect(await bob.count()).toBe(2)
  })

  it('[P145] what is removed while another one writes in it or drags it is gone for both', async () => {
    await ann.addNote('doomed', { x: 300, y: 400 })
    const id = await ann.idOf('doomed')
    await bob.idOf('doomed')
    const spot = await bob.select(id)
    await bob.page.mouse.dblclick(spot.x, spot.y)
    await bob.page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
    await bob.page.keyboard.type(' half a word')
    await ann.idOf('half a word')
    await ann.remove(id)
    await bob.page.getByLabel('Text of the element').waitFor({ state: 'detached' })
    await eventually(async () => expect(await bob.count()).toBe(0))
    // After a press of the pointer the keys are the board's again.
    await bob.page.mouse.click(spot.x + 250, spot.y)
    await bob.addNote('carried', { x: 300, y: 400 })

    const carried = await bob.idOf('carried')
    await ann.idOf('carried')
    const at = await bob.select(carried)
    await bob.page.mouse.down()
    await bob.page.mouse.move(at.x + 60, at.y + 60)
    await ann.remove(carried)
    await eventually(async () => expect(await bob.count()).toBe(0))
    await bob.page.mouse.move(at.x + 90, at.y + 90)
    await bob.page.mouse.up()
    await bob.until('saved')
    expect(await ann.count()).toBe(0)
  })
})
