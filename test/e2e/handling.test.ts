import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBoard } from '../support/account.ts'
import type { BoardPage, Spot } from '../support/board-page.ts'
import { bring } from '../support/bring-files.ts'
import type { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { carry, selectAll, spotOf, take } from '../support/hands.ts'
import { type Accounts, openPages, openTwoPeople, untilSame } from '../support/two-people.ts'

let company: Company
let accounts: Accounts
let board: string
let ann: BoardPage
let bob: BoardPage

beforeAll(async () => {
  ;({ company, accounts } = await openTwoPeople())
})
beforeEach(async () => {
  board = await createBoard(accounts[0])
  ;[ann, bob] = await openPages(company, accounts)
  await Promise.all([ann.open(board), bob.open(board)])
  await Promise.all([ann, bob].map((page) => page.show({ x: 300, y: 1_500 })))
  await ann.page.mouse.move(420, 260)
  await bring(ann.page, 'paste', [], { texts: { 'text/plain': 'one\ntwo\nthree\nfour' } })
  await ann.untilSelected(4)
  await bob.idOf('four')
  await Promise.all([ann, bob].map((page) => page.page.keyboard.press('Escape')))
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

describe('handling elements', () => {
  it('[P193] two people who handle the same elements at once end with the same board, also after a reload', async () => {
    const ids = await Promise.all(['one', 'two', 'three', 'four'].map((text) => ann.idOf(text)))
    const [one = '', two = '', three = '', four = ''] = ids

    // Both drag the same note.
    const held = [await take(ann, one), await take(bob, one)] as const
    await Promise.all([carry(ann, held[0], [-220, 0]), carry(bob, held[1], [-220, 200])])
    await Promise.all([ann.page.mouse.up(), bob.page.mouse.up()])
    await untilSame([ann, bob])

    // One locks what the other drags; then opens it again.
    await ann.select(two)
    const dragged = await take(bob, two)
    await carry(bob, dragged, [40, 60])
    await ann.page.keyboard.press('Control+Shift+l')
    await eventually(async () => expect(await bob.element(two)).toMatchObject({ locked: true }))
    const before = await bob.element(two)
    await bob.page.mouse.up()
    await untilSame([ann, bob])
    expect(await bob.element(two)).toEqual(before)
    await ann.page.keyboard.press('Control+Shift+l')
    await eventually(async () => expect(await bob.element(two)).not.toHaveProperty('locked'))

    // Both bring another one to the front.
    await Promise.all([ann.select(one), bob.select(two)])
    await Promise.all([ann, bob].map((page) => page.page.keyboard.press('Control+Shift+ArrowUp')))
    await untilSame([ann, bob])

    // Both group, with one note in both sets.
    await Promise.all([selectAll(ann, two, three), selectAll(bob, three, four)])
    await Promise.all([ann, bob].map((page) => page.page.keyboard.press('Control+g')))
    await untilSame([ann, bob])
    expect((await ann.element(three))?.['group']).toBeDefined()

    // One removes what the other resizes.
    const spot = await bob.select(one)
    await bob.untilSelected(1)
    await ann.select(one)
    await bob.page.mouse.move(spot.x + 60, spot.y + 60)
    await bob.page.mouse.down()
    await carry(bob, { x: spot.x + 60, y: spot.y + 60 }, [30, 30])
    await ann.page.keyboard.press('Delete')
    await eventually(async () => expect(await bob.element(one)).toBeNull())
    await bob.page.mouse.up()
    await untilSame([ann, bob])

    const kept = await ann.board()
    expect(kept.elements).toHaveLength(3)
    await Promise.all([ann.open(board), bob.open(board)])
    expect(await ann.board()).toEqual(kept)
    expect(await bob.board()).toEqual(kept)
  })

  it('[P192] by mouse: one box for several, aligned by the inspector and locked by the menu', async () => {
    const { page } = ann
    const [one, two] = [await ann.idOf('one'), await ann.idOf('two')]
    await selectAll(ann, one, two)
    await ann.untilSelected(2)
    const corner = await cornerOf(two)
    await ann.pull(corner, { x: corner.x + 128, y: corner.y + 60 })
    const smallest = async (): Promise<number> => {
      const elements = await Promise.all([one, two].map((id) => bob.element(id)))
      return Math.min(...elements.flatMap((element) => element?.['size'] as number[]))
    }
    await eventually(async () => (await smallest()) > 150)
    await ann.undo()
    await eventually(async () => (await smallest()) === 120)

    await page.getByRole('button', { name: 'Align left' }).click()
    const left = async (id: string): Promise<unknown> =>
      ((await bob.element(id))?.['at'] as number[] | undefined)?.[0]
    await eventually(async () => expect(await left(two)).toBe(await left(one)))

    const spot = await spotOf(ann, one)
    await page.mouse.click(spot.x, spot.y, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Align' }).hover()
    await page.getByRole('menuitem', { name: /^Distribute horizontally/ }).waitFor()
    await page.getByRole('menuitem', { name: /^Lock/ }).click()
    await eventually(async () => expect(await bob.element(two)).toMatchObject({ locked: true }))
    await page.getByText('Locked', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Unlock' }).click()
    await eventually(async () => expect(await bob.element(two)).not.toHaveProperty('locked'))
  })
})

const cornerOf = async (id: string): Promise<Spot> => {
  const { x, y } = await spotOf(ann, id)
  return { x: x + 61, y: y + 61 }
}
