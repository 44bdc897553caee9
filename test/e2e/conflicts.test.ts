import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { png } from '../../server/src/services/images/testing/pictures.ts'
import { createBoard } from '../support/account.ts'
import { type BoardPage, type Spot, inOrder } from '../support/board-page.ts'
import { bring } from '../support/bring-files.ts'
import type { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { carry, letGo, press, selectAll, spotOf, take } from '../support/hands.ts'
import { type Seeds, seed } from '../support/seeded.ts'
import { type Accounts, openPages, openTwoPeople, untilSame } from '../support/two-people.ts'

let company: Company
let accounts: Accounts
let board: string
let ann: BoardPage
let bob: BoardPage

/** Beside the grid, where nothing else lies; and within reach of the first heads. */
const [X, Y] = [-600, 40]
const NEAR: Spot = { x: X + 200, y: Y + 100 }

const note = (x: number, y: number, text: string, over: object = {}) => ({
  kind: 'note',
  at: [X + x, Y + y],
  size: [120, 120],
  text,
  ...over,
})
const stroke = (y: number) => ({
  kind: 'ink',
  at: [X, Y + 340 + y],
  size: [240, 4],
  points: Array.from({ length: 13 }, (_, i) => [20 * i, 2, 0.5]).flat(),
})
const seeds: Seeds = {
  shape: { kind: 'shape', at: [X, Y], size: [120, 80], text: 'shape' },
  one: note(200, 0, 'one'),
  two: note(400, 0, 'two'),
  three: note(200, 200, 'three'),
  line: { kind: 'connector', from: 'shape', to: 'one', route: 'straight', text: '' },
  ink1: stroke(0),
  ink2: stroke(40),
  ink3: stroke(80),
}

beforeAll(async () => {
  ;({ company, accounts } = await openTwoPeople())
  ;[ann, bob] = await openPages(company, accounts)
})
beforeEach(async () => {
  board = await createBoard(accounts[0])
  await seed(company, accounts[0], board, seeds)
  await Promise.all([ann, bob].map((page) => page.open(board)))
  await Promise.all([ann, bob].map((page) => page.show(NEAR)))
})
// Whatever was done: both have the same, and the server gives it back.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') return
  await untilSame([ann, bob])
  const kept = await ann.board()
  await bob.open(board)
  expect(await bob.board()).toEqual(kept)
})
afterAll(async () => {
  try {
    await company?.endTest()
  } finally {
    await company?.close()
  }
})

const element = async (who: BoardPage, id: string): Promise<Record<string, unknown>> => {
  const found = await who.element(id)
  if (!found) throw new Error(`${id} is gone`)
  return found
}
const heard = (who: BoardPage, id: string, what: object): Promise<boolean> =>
  eventually(async () => {
    expect(await who.element(id)).toMatchObject(what)
    return true
  })
const away = ({ x, y }: Spot, dx: number, dy: number): Spot => ({ x: x + dx, y: y + dy })

describe('two people at once', () => {
  it('[P235] turn the same shape, and one turns what the other drags: each keeps what is in hand', async () => {
    const [annsMiddle, bobsMiddle] = await Promise.all([ann.select('shape'), bob.select('shape')])
    await press(ann, away(annsMiddle, 0, -80))
    await carry(ann, away(annsMiddle, 0, -80), [80, 80])
    await press(bob, away(bobsMiddle, 0, -80))
    await carry(bob, away(bobsMiddle, 0, -80), [-80, 80])
    await letGo(bob)
    await heard(ann, 'shape', { angle: -90 })
    await ann.page.mouse.move(annsMiddle.x + 90, annsMiddle.y)
    await letGo(ann)
    await heard(bob, 'shape', { angle: 90 })

    await take(bob, 'shape')
    await carry(bob, bobsMiddle, [0, 160])
    await press(ann, away(annsMiddle, 80, 0))
    await carry(ann, away(annsMiddle, 80, 0), [-80, 80])
    await letGo(bob)
    await eventually(async () => ((await element(ann, 'shape'))['at'] as number[])[1] === Y + 160)
    await letGo(ann)
    await heard(bob, 'shape', { angle: 180, at: [X, Y + 160] })
  })

  it('[P236] one resizes several while the other drags one of them and removes another', async () => {
    await selectAll(ann, 'one', 'two', 'three')
    await ann.untilSelected(3)
    const { x, y } = await spotOf(ann, 'one')
    const corner = { x: x - 60 + 320, y: y - 60 + 320 }
    await press(ann, corner)
    await carry(ann, corner, [40, 20])
    const held = await take(bob, 'two')
    await carry(bob, held, [0, 200])
    await letGo(bob)
    await eventually(async () => ((await element(ann, 'two'))['at'] as number[])[1] === Y + 200)
    await bob.remove('three')
    await eventually(async () => expect(await ann.element('three')).toBeNull())
    await ann.page.mouse.move(corner.x + 80, corner.y + 80)
    await letGo(ann)
    // A quarter larger, and where the box of the three has it: not where Bob left it.
    await heard(bob, 'one', { size: [150, 150], at: [X + 200, Y] })
    await heard(bob, 'two', { size: [150, 150], at: [X + 450, Y] })
    await ann.undo()
    await heard(bob, 'one', { size: [120, 120] })
    expect(await bob.element('three')).toBeNull()
  })

  it('[P237] lead one end to different notes, to what is being removed, and relabel what is led elsewhere', async () => {
    const middle = async (who: BoardPage): Promise<Spot> => {
      const [a, b] = [await spotOf(who, 'shape'), await spotOf(who, 'one')]
      return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
    }
    await Promise.all(
      [ann, bob].map(async (who) => {
        const { x, y } = await middle(who)
        await who.page.mouse.click(x, y)
        await who.untilSelected(1)
        // The end lies on the note's left edge.
        const end = await spotOf(who, 'one')
        await press(who, { x: end.x - 60, y: y + (end.x - 60 - x) * ((end.y - y) / (end.x - x)) })
        const to = await spotOf(who, who === ann ? 'two' : 'three')
        await who.page.mouse.move(to.x - 20, to.y + 20)
        await who.page.mouse.move(to.x, to.y)
      }),
    )
    await letGo(ann, bob)
    await untilSame([ann, bob])
    const { to } = await element(ann, 'line')
    expect(['two', 'three']).toContain(to)

    const inspector = ann.page.getByRole('complementary', { name: 'Properties' })
    const label = inspector.getByLabel('Label', { exact: true })
    await label.click()
    await Promise.all([
      label.pressSequentially('leads to', { delay: 10 }),
      (async () => {
        await bob.page.getByText('Elbow', { exact: true }).click()
        await bob.page.getByRole('button', { name: 'Reverse the direction' }).click()
      })(),
    ])
    await heard(ann, 'line', { text: 'leads to', route: 'elbow', from: to, to: 'shape' })

    // From the dot below the shape to the note that Bob removes under Ann's hand.
    const from = await ann.select('shape')
    await press(ann, away(from, 0, 58))
    const target = await spotOf(ann, 'two')
    await carry(ann, away(from, 0, 58), [target.x - from.x, target.y - from.y - 58])
    await bob.remove('two')
    await eventually(async () => expect(await ann.element('two')).toBeNull())
    await letGo(ann)
    const made = await eventually(async () => {
      const connectors = (await bob.board()).elements.filter(
        ([id, { kind }]) => kind === 'connector' && id !== 'line',
      )
      expect(connectors).toHaveLength(1)
      return connectors[0]?.[1]
    })
    expect(made).toMatchObject({ from: 'shape', to: [X + 460, Y + 60] })
    // The other connector is gone if it led to the note that was removed.
    const line = await ann.element('line')
    expect(line ? line['from'] : 'two').toBe(to)
  })

  it('[P238] move stages and lanes while cards are dragged: everything lands where it is let go', async () => {
    await ann.show({ x: 460, y: 280 })
    await ann.addTouchpoint('Card', { x: 200, y: 60 })
    const card = await bob.idOf('Card')
    const stages = async (who: BoardPage): Promise<string[]> =>
      inOrder((await who.board()).stages).map(([, name]) => name)
    const [first = '', second = '', third = ''] = await stages(ann)
    const head = ({ page }: BoardPage, name: string) =>
      page.getByRole('toolbar', { name: 'Stages' }).getByRole('button', { name, exact: true })
    const middleOf = async (who: BoardPage, name: string): Promise<Spot> => {
      const box = await head(who, name).boundingBox()
      if (!box) throw new Error(`no head of ${name}`)
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    await Promise.all([ann, bob].map((who) => who.show({ x: 460, y: 280 })))

    // Ann carries the card into the second column, which Bob meanwhile makes the first.
    const held = await spotOf(ann, card)
    await press(ann, held)
    await carry(ann, held, [448, 0])
    await head(bob, second).press('Alt+ArrowLeft')
    await eventually(async () => expect((await stages(ann))[0]).toBe(second))
    await letGo(ann)
    await untilSame([ann, bob])
    const ids = new Map(inOrder((await ann.board()).stages).map(([id, name]) => [id, name]))
    expect(ids.get(String((await element(bob, card))['stage']))).toBe(first)

    // Ann holds the head of the second one and lets it go at the end, after Bob moved the third before it.
    const from = await middleOf(ann, first)
    await press(ann, from)
    await carry(ann, from, [-40, 0])
    await head(bob, third).press('Alt+ArrowLeft')
    await eventually(async () => expect((await stages(ann))[1]).toBe(third))
    const onto = await middleOf(ann, third)
    await ann.page.mouse.move(onto.x - 40, onto.y)
    await letGo(ann)
    await eventually(async () => expect((await stages(bob)).slice(0, 3)).toEqual([second, first, third]))

    // Both move the same lane, and both another stage, at once.
    const lane = ({ page }: BoardPage, name: string) =>
      page.getByRole('toolbar', { name: 'Lanes' }).getByRole('button', { name, exact: true })
    await Promise.all([
      lane(ann, 'Thinking').press('Alt+ArrowUp'),
      lane(bob, 'Thinking').press('Alt+ArrowDown'),
    ])
    await Promise.all([head(ann, first).press('Alt+ArrowRight'), head(bob, third).press('Alt+ArrowLeft')])
    await untilSame([ann, bob])
    expect((await stages(bob)).toSorted()).toEqual((await stages(ann)).toSorted())
  })

  it('[P239] draw and erase the same strokes', async () => {
    const at = await ann.windowOf({ x: X + 100, y: Y + 320 })
    for (const who of [ann, bob]) await who.page.keyboard.press('e')
    await press(ann, at)
    await carry(ann, at, [0, 70])
    const there = away(at, 40, 110)
    await press(bob, there)
    await carry(bob, there, [0, -60])
    await letGo(ann, bob)
    const inks = async (who: BoardPage): Promise<string[]> =>
      (await who.board()).elements.flatMap(([id, { kind }]) => (kind === 'ink' ? [id] : []))
    await eventually(async () => expect([await inks(ann), await inks(bob)]).toEqual([[], []]))
    // Undo brings back what was taken; the second one to bring it finds it there.
    await Promise.all([ann.undo(), bob.undo()])
    await untilSame([ann, bob])
    expect(await inks(ann)).toEqual(['ink1', 'ink2', 'ink3'])

    for (const who of [ann, bob]) await who.page.keyboard.press('p')
    await Promise.all([ann, bob].map((who, i) => who.pull(away(at, 20 * i, -20), away(at, 20 * i, 60))))
    await untilSame([ann, bob])
    expect(await inks(bob)).toHaveLength(5)
  })

  it('[P240] paste 200 notes while the other undoes, and align and tidy the same notes', async () => {
    await bob.addNote('of Bob', { x: X + 400, y: Y + 180 })
    await ann.idOf('of Bob')
    await bob.page.keyboard.press('Escape')
    const lines = Array.from({ length: 200 }, (_, i) => `line ${i}`).join('\n')
    await ann.page.mouse.move(640, 300)
    await Promise.all([
      bring(ann.page, 'paste', [], { texts: { 'text/plain': lines } }),
      bob.undo().then(() => bob.undo()),
    ])
    await ann.untilSelected(200)
    await untilSame([ann, bob])
    const all = Object.keys(seeds).length
    expect(await bob.count()).toBe(all + 200)
    await Promise.all([ann.undo(), bob.redo().then(() => bob.redo())])
    await bob.idOf('of Bob')
    await untilSame([ann, bob])
    expect(await ann.count()).toBe(all + 1)

    await Promise.all(
      [ann, bob].map(async (who) => {
        await selectAll(who, 'one', 'two', 'three')
        await who.untilSelected(3)
      }),
    )
    await Promise.all([ann, bob].map((who) => who.page.keyboard.press('Alt+Shift+t')))
    await untilSame([ann, bob])
    const places = async (): Promise<string[]> =>
      Promise.all(['one', 'two', 'three'].map(async (id) => String((await element(bob, id))['at'])))
    expect(new Set(await places()).size).toBe(3)
    await Promise.all([ann.page.keyboard.press('Alt+a'), bob.page.keyboard.press('Alt+w')])
    await untilSame([ann, bob])
  })

  it('[P241] one paints a style where the other colours, both describe an image, one replaces what the other types', async () => {
    await bob.select('one')
    const colors = bob.page.getByRole('group', { name: 'Colour', exact: true })
    await selectAll(ann, 'three')
    await ann.page.keyboard.press('Control+Alt+c')
    await ann.select('one')
    await Promise.all([
      ann.page.keyboard.press('Control+Alt+v'),
      colors.getByRole('button', { name: 'Pink' }).click(),
    ])
    await untilSame([ann, bob])
    expect(['yellow', 'pink']).toContain((await element(ann, 'one'))['color'] ?? 'yellow')

    // The text that Bob types in is replaced under his caret: his words go on, and no letter of either is lost.
    const spot = await bob.select('two')
    await bob.page.mouse.dblclick(spot.x, spot.y)
    await bob.page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
    await bob.page.keyboard.press('Control+End')
    await bob.page.keyboard.type(' and a half')
    await ann.idOf('two and a half')
    const here = await ann.select('two')
    await ann.page.mouse.dblclick(here.x, here.y)
    await ann.page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
    await ann.page.keyboard.press('Control+a')
    await ann.page.keyboard.insertText('Replaced')
    await bob.idOf('Replaced')
    await bob.page.keyboard.type(' and on')
    await heard(ann, 'two', { text: ' and onReplaced' })
    for (const { page } of [ann, bob]) {
      expect(await page.getByLabel('Text of the element').inputValue()).toBe(' and onReplaced')
      await page.keyboard.press('Escape')
    }

    await ann.page.mouse.move(640, 520)
    await bring(ann.page, 'paste', [{ bytes: png(90, 60) }])
    await ann.untilSelected(1)
    const [image = ''] = await eventually(async () => {
      const found = (await bob.board()).elements.flatMap(([id, { kind }]) => (kind === 'image' ? [id] : []))
      expect(found).toHaveLength(1)
      return found
    })
    await bob.select(image)
    const [anns, bobs] = [ann, bob].map(({ page }) => page.getByLabel('Description', { exact: true }))
    await anns?.fill('A door')
    await eventually(async () => expect(await bobs?.inputValue()).toBe('A door'))
    await bobs?.click()
    await bob.page.keyboard.press('Control+End')
    await ann.page.keyboard.press('Control+Home')
    await Promise.all([
      ann.page.keyboard.type('Seen: ', { delay: 10 }),
      bob.page.keyboard.type(' ajar', { delay: 10 }),
    ])
    await heard(ann, image, { description: 'Seen: A door ajar' })
  })
})
