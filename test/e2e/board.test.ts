import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { BoardPage, textsOf } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

let company: Company
let ann: Account
let board: BoardPage
let boardId: string

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
})
beforeEach(async () => {
  const { context, page } = await company.stayingOf(ann, { locale: 'en' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const personas = await ann.call<{ id: string }[]>('GET', '/api/personas')
  const created = await ann.call<{ id: string }>('POST', '/api/boards', {
    title: 'Reise',
    template: 'empty',
    personas: personas.map(({ id }) => id),
  })
  boardId = created.id
  board = new BoardPage(page)
  await board.open(boardId)
})
// Whatever was done is there for whoever opens the board next.
afterEach(async () => {
  try {
    await board.until('saved')
    const before = await board.board()
    await board.page.reload()
    await board.page.waitForFunction(() => window.wegpunktProbe?.painted() === true)
    await board.until('saved')
    expect(await board.board()).toEqual(before)
  } finally {
    await company.endTest()
  }
})
afterAll(() => company?.close())

const kinds = async (): Promise<string[]> =>
  (await board.board()).elements.map(([, { kind }]) => String(kind)).toSorted()

/** The place of an element in its cell. */
const placeOf = async (id: string) => (await board.element(id))?.['at'] as [number, number]
const sizeOf = async (id: string) => (await board.element(id))?.['size'] as [number, number]

describe('tools', () => {
  it('[P120] each tool makes its element, taken by its key or its button', async () => {
    const { page } = board
    await board.addTouchpoint('a card', { x: 400, y: 500 })
    await board.addNote('a note', { x: 700, y: 500 })
    await page.keyboard.press('x')
    const spot = await board.show({ x: 1_100, y: 520 })
    await page.mouse.click(spot.x, spot.y)
    await page.keyboard.type('some words')
    await page.keyboard.press('Escape')
    await page.keyboard.press('c')
    const [from, to] = [await board.idOf('a card'), await board.idOf('a note')]
    const end = await board.find(to)
    const start = await board.page.evaluate((id) => window.wegpunktProbe?.centreOf(id), from)
    if (!end || !start) throw new Error('both ends are on the board')
    await board.pull(start, end)
    await eventually(async () => expect(await kinds()).toEqual(['connector', 'note', 'text', 'touchpoint']))
    const connector = (await board.board()).elements.find(([, { kind }]) => kind === 'connector')?.[1]
    expect(connector).toMatchObject({ from, to })

    for (const [name, text, x] of [
      ['Touchpoint', 'pressed touchpoint', 300],
      ['Note', 'pressed note', 700],
      ['Text', 'pressed text', 1_100],
    ] as const) {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name, exact: true }).click()
      const at = await board.show({ x, y: 1_600 })
      await page.mouse.click(at.x, at.y)
      await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
      await page.keyboard.type(text)
      await page.keyboard.press('Escape')
      await board.idOf(text)
    }
    await page.getByRole('button', { name: 'Connector', exact: true }).click()
    const a = await board.show({ x: 600, y: 900 })
    await board.pull(a, { x: a.x + 200, y: a.y + 60 })
    await eventually(async () => expect(await board.count()).toBe(8))
    expect((await board.canvas())['tool']).toBe('select')
  })

  it('[P121] [P666] the inspector changes what is selected, and a feeling belongs to the persona shown', async () => {
    const { page } = board
    await board.addTouchpoint('Invoice', { x: 300, y: 460 })
    const id = await board.idOf('Invoice')
    await board.select(id)
    const inspector = page.getByRole('complementary', { name: 'Properties' })
    await inspector.getByLabel('Title').fill('Invoice by post')
    await inspector.getByRole('button', { name: /^What it is/ }).click()
    await inspector.getByRole('button', { name: 'Indirect', exact: true }).click()
    await inspector.getByRole('combobox', { name: 'Channel' }).fill('Carrier pigeon')
    await page.keyboard.press('Tab')
    await inspector.getByRole('button', { name: /^Who is behind it/ }).click()
    await inspector.getByRole('combobox', { name: 'Responsible department' }).click()
    await page.getByRole('option', { name: 'Logistics' }).click()
    await eventually(async () =>
      expect(await board.element(id)).toMatchObject({
        title: 'Invoice by post',
        contact: 'indirect',
        channel: 'Carrier pigeon',
        department: 'logistics',
      }),
    )

    const personas = await ann.call<{ id: string; name: string }[]>('GET', '/api/personas')
    const [first, second] = personas
    if (!first || !second) throw new Error('the sample has two personas')
    await page.getByRole('button', { name: 'Persona: all' }).click()
    // What is beside the switch stays where it is.
    const left = async (name: string | RegExp) =>
      (await page.getByRole('button', { name }).first().boundingBox())?.x ?? NaN
    const before = await left('Persona: all')
    await page.getByRole('menuitemradio', { name: first.name }).click()
    expect(Math.abs((await left(`Persona: ${first.name}`)) - before)).toBeLessThan(24)
    await inspector.getByRole('button', { name: 'Delighting', exact: true }).click()
    await inspector.getByText(`How it feels for ${first.name}`).waitFor()
    await page.getByRole('button', { name: `Persona: ${first.name}` }).click()
    await page.getByRole('menuitemradio', { name: second.name }).click()
    await inspector.getByText('Not rated yet').waitFor()
    await board.select(id)
    await page.keyboard.press('1')
    await eventually(async () => {
      const { assessments } = await board.board()
      const feelings = Object.fromEntries(assessments.map(([key, { experience }]) => [key, experience]))
      expect(feelings).toEqual({ [`${id}:${first.id}`]: 2, [`${id}:${second.id}`]: -2 })
      return true
    })
  })
})

describe('arranging', () => {
  it('[P122] a drag moves, a handle resizes, a brush and Shift select several', async () => {
    const { page } = board
    await board.addNote('one', { x: 200, y: 1_700 })
    await board.addNote('two', { x: 500, y: 1_700 })
    await board.addNote('three', { x: 800, y: 1_700 })
    const [one, two] = [await board.idOf('one'), await board.idOf('two'), await board.idOf('three')]
    const before = await placeOf(one)
    await board.drag(one, { x: 0, y: 80 })
    await eventually(async () => expect((await placeOf(one))?.[1]).toBe((before[1] ?? 0) + 80))

    const centre = await board.select(one)
    const corner = { x: centre.x + 61, y: centre.y + 61 }
    await board.pull(corner, { x: corner.x + 48, y: corner.y + 24 })
    await eventually(async () => expect(await sizeOf(one)).toEqual([168, 144]))

    await page.keyboard.press('Escape')
    const start = await board.show({ x: 60, y: 1_560 })
    await board.pull(start, { x: start.x + 560, y: start.y + 330 })
    await board.untilSelected(2)
    await page.getByText('2 elements selected').waitFor()
    const spot = await board.show({ x: 800, y: 1_700 })
    await page.keyboard.down('Shift')
    await page.mouse.click(spot.x, spot.y)
    await board.untilSelected(3)
    await page.mouse.click(spot.x, spot.y)
    await page.keyboard.up('Shift')
    await board.untilSelected(2)

    // Both go together, in one step that one undo takes back.
    const [oneAt, twoAt] = [await placeOf(one), await placeOf(two)]
    await board.drag(two, { x: 16, y: 32 })
    await eventually(async () => expect(await placeOf(two)).toEqual([twoAt[0] + 16, twoAt[1] + 32]))
    expect(await placeOf(one)).toEqual([oneAt[0] + 16, oneAt[1] + 32])
    await board.undo()
    await eventually(async () => expect(await placeOf(two)).toEqual(twoAt))
    expect(await placeOf(one)).toEqual(oneAt)
    await board.redo()
    await eventually(async () => expect(await placeOf(one)).toEqual([oneAt[0] + 16, oneAt[1] + 32]))
  })

  it('[P123] a key and a drag with Alt duplicate, Delete removes, and undo brings back', async () => {
    const { page } = board
    await board.addNote('twin', { x: 300, y: 250 })
    const id = await board.idOf('twin')
    await board.select(id)
    await page.keyboard.press('Control+d')
    await eventually(async () => expect(await board.count()).toBe(2))
    const spot = await board.select(id)
    await page.keyboard.down('Alt')
    await board.pull(spot, { x: spot.x + 260, y: spot.y })
    await page.keyboard.up('Alt')
    await eventually(async () => expect(await board.count()).toBe(3))
    expect(textsOf(await board.board()).map(([, text]) => text)).toEqual(['twin', 'twin', 'twin'])
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await eventually(async () => expect(await board.count()).toBe(0))
    await board.undo()
    await eventually(async () => expect(await board.count()).toBe(3))
    await board.undo()
    await eventually(async () => expect(await board.count()).toBe(2))
    await board.redo()
    await eventually(async () => expect(await board.count()).toBe(3))
  })

  it('[P124] arrow keys nudge, and Tab walks the elements in the customer’s order', async () => {
    const { page } = board
    await board.addTouchpoint('Third', { x: 1_200, y: 460 })
    await board.addTouchpoint('First', { x: 240, y: 460 })
    await board.addTouchpoint('Second', { x: 700, y: 700 })
    const id = await board.idOf('First')
    await board.select(id)
    const before = await placeOf(id)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await eventually(async () => expect(await placeOf(id)).not.toEqual(before))
    expect((await placeOf(id))[0]).toBe(before[0] + 16)

    const title = page.getByRole('complementary', { name: 'Properties' }).getByLabel('Title')
    const walked: string[] = [await title.inputValue()]
    for (const key of ['Tab', 'Tab', 'Shift+Tab']) {
      const last = await title.inputValue()
      await page.keyboard.press(key)
      await eventually(async () => (await title.inputValue()) !== last)
      walked.push(await title.inputValue())
    }
    expect(walked).toEqual(['First', 'Second', 'Third', 'Second'])
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' and edited')
    await page.keyboard.press('Enter')
    await board.idOf('Second and edited')
  })
})

describe('the clipboard', () => {
  it('[P125] copies come to the same board and to the same cell of another one', async () => {
    const { page } = board
    await board.addTouchpoint('Hotline', { x: 700, y: 460 })
    const id = await board.idOf('Hotline')
    const stageName = async (element: string): Promise<unknown> => {
      const { stages, elements } = await board.board()
      const stage = elements.find(([key]) => key === element)?.[1]['stage']
      return stages.find(([key]) => key === stage)?.[1]['name']
    }
    expect(await stageName(id)).toBe('Compare')
    await board.select(id)
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+v')
    await eventually(async () => expect(await board.count()).toBe(2))
    const away = await board.windowOf({ x: 360, y: 460 })
    await page.mouse.move(away.x, away.y)
    await page.keyboard.press('Control+v')
    await eventually(async () => expect(await board.count()).toBe(3))
    const copies = (await board.board()).elements.map(([key]) => key)
    const stages = await Promise.all(copies.map(stageName))
    expect(stages.map(String).toSorted()).toEqual(['Compare', 'Compare', 'Notice'])
    await board.until('saved')

    const other = await createBoard(ann)
    await board.open(other)
    await page.keyboard.press('Control+v')
    const copy = await board.idOf('Hotline')
    expect(await stageName(copy)).toBe('Compare')
  })

  it('[P126] lines of text become notes, all in one step', async () => {
    const { page } = board
    await page.evaluate(() => navigator.clipboard.writeText('- one idea\n- another\nand a third'))
    const spot = await board.show({ x: 300, y: 1_100 })
    await page.mouse.move(spot.x, spot.y)
    await page.keyboard.press('Control+v')
    await eventually(async () => expect(await kinds()).toEqual(['note', 'note', 'note']))
    const texts = textsOf(await board.board()).map(([, text]) => text)
    expect(texts.toSorted()).toEqual(['and a third', 'another', 'one idea'])
    await board.undo()
    await eventually(async () => expect(await board.count()).toBe(0))
    await board.redo()
    await eventually(async () => expect(await board.count()).toBe(3))
  })
})
