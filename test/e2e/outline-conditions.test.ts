import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { spokenFaults } from '../support/spoken-tree.ts'

let company: Company
let ann: Account
let sample: string

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'de' })
  sample = await createBoard(ann, 'sample')
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

/** The corners of what has the focus, and its middle, that something else lies over or that are not seen. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return ['nothing has the focus']
    const { left, right, top, bottom } = at.getBoundingClientRect()
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    const inset = 4
    return [
      [left + inset, top + inset],
      [right - inset, top + inset],
      [left + inset, bottom - inset],
      [right - inset, bottom - inset],
      [x, y],
    ].flatMap(([px = 0, py = 0]) => {
      const there = document.elementFromPoint(px, py)
      if (there && (at.contains(there) || there.contains(at))) return []
      return [`${at.textContent.slice(0, 30)} at ${px}, ${py}: ${there?.outerHTML.slice(0, 80) ?? 'outside'}`]
    })
  })

const untilSeen = (page: Page): Promise<void> =>
  eventually(async () => expect(await covered(page)).toEqual([]), 4_000)

/** What is wider than the place it has, but for tables (WCAG 1.4.10). */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll('html, [data-outline], [data-outline] [data-view="tree"], [data-fields]'),
    ].flatMap((it) =>
      it.scrollWidth > it.clientWidth ? [`${it.className}: ${it.scrollWidth} > ${it.clientWidth}`] : [],
    ),
  )

async function openOutline(page: Page): Promise<void> {
  await new BoardPage(page).open(sample)
  const isPhone = (page.viewportSize()?.width ?? 0) < 768
  if (!isPhone) await page.keyboard.press('Shift+O')
  await page.getByRole('treeitem').first().waitFor()
  await page.locator('[data-outline-key][tabindex="0"]').first().focus()
}

describe.each([
  ['at 200 % of a small window', { width: 640, height: 400, scale: 2 }],
  ['at 150 %', { width: 853, height: 533, scale: 1.5 }],
  ['on a phone', { width: 390, height: 844 }],
  ['at 400 %', { width: 320, height: 256, scale: 4 }],
])('%s', (_, looks) => {
  it('[P626] in the outline one sees where one is, with the fields open too, and no line is read by scrolling sideways', async () => {
    const { page } = await company.browserOf(ann, { locale: 'de', ...looks })
    await openOutline(page)
    for (let step = 0; step < 14; step++) {
      await page.keyboard.press('ArrowDown')
      await untilSeen(page)
    }
    await page.getByRole('complementary', { name: 'Eigenschaften' }).waitFor()
    await untilSeen(page)
    expect(await sideways(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('[data-fields]') !== null)
    for (let step = 0; step < 6; step++) {
      // A long text need not be seen whole.
      await eventually(async () => expect((await covered(page)).length).toBeLessThan(3), 4_000)
      expect(await sideways(page)).toEqual([])
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.matches('[data-outline-key]'))
    await untilSeen(page)

    await page.getByText('Tabelle', { exact: true }).click()
    await page.getByRole('grid').locator('[tabindex="0"]').focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'])
      for (let step = 0; step < 6; step++) {
        await page.keyboard.press(key)
        await untilSeen(page)
      }
  })
})

it('[P626] in forced colours each place in outline and table shows that one is there, and what is selected is another look', async () => {
  const { page } = await company.browserOf(ann, { locale: 'de' })
  await page.emulateMedia({ forcedColors: 'active' })
  await openOutline(page)
  for (const view of ['Gliederung', 'Tabelle']) {
    const outline = page.getByRole('region', { name: 'Gliederung', exact: true })
    await outline.getByText(view, { exact: true }).last().click()
    await outline.getByRole('button').first().focus()
    let stops = 0
    while (await page.evaluate(() => document.activeElement?.closest('[data-outline]') !== null)) {
      expect(await ring(page)).toMatch(/solid [23]px|auto/)
      await page.keyboard.press('Tab')
      stops++
    }
    expect(stops).toBeGreaterThan(5)
    await outline.locator('[data-outline-key][tabindex="0"]').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown']) {
      await page.keyboard.press(key)
      expect(await ring(page)).toMatch(/solid [23]px/)
    }
    const here = await ring(page)
    const selected = outline.locator('[aria-selected="true"]').first()
    await page.keyboard.press(view === 'Tabelle' ? 'Control+Enter' : 'Enter')
    await page.waitForFunction(() => document.activeElement?.closest('[data-fields]') !== null)
    const left = await selected.evaluate((row) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(row)
      const { borderBottomWidth } = getComputedStyle(row.firstElementChild ?? row)
      return `${outlineStyle} ${outlineWidth} ${borderBottomWidth}`
    })
    expect(left).not.toContain(here)
    expect(left).toMatch(/solid 1px|2px$/)
  }
})

/** How what has the focus is drawn around. */
const ring = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement ?? document.body
    // Of a field that is drawn by what stands beside it, that is asked.
    const drawn = at.matches('input[type="radio"]') ? (at.nextElementSibling ?? at) : at
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn)
    return `${outlineStyle} ${outlineWidth}`
  })

it('[P626] where reduced motion is wished for, nothing moves in the outline and its fields', async () => {
  const { page } = await company.browserOf(ann, { locale: 'de', still: true })
  await page.addInitScript(() => {
    const moved: string[] = []
    Object.assign(window, { moved })
    // A colour that fades does not move.
    document.addEventListener('transitionrun', ({ propertyName }) => {
      if (!/color|opacity|shadow/.test(propertyName)) moved.push(propertyName)
    })
    document.addEventListener('animationstart', ({ animationName }) => void moved.push(animationName))
  })
  await openOutline(page)
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'])
    await page.keyboard.press(key)
  await page.waitForFunction(() => document.activeElement?.closest('[data-fields]') !== null)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Gliederung auf der ganzen Seite' }).click()
  await page.getByText('Tabelle', { exact: true }).click()
  await page.getByRole('grid').waitFor()
  expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([])
})

it('[P645] the name of a new stage is seen while it is typed, wherever in the outline it comes', async () => {
  const { page } = await company.browserOf(ann, { locale: 'de' })
  await openOutline(page)
  for (let stage = 0; stage < 7; stage++) await page.keyboard.press('PageDown')
  await page.keyboard.press('s')
  await page.getByRole('textbox', { name: 'Name der Phase' }).waitFor()
  await untilSeen(page)
  await page.keyboard.type('Danach')
  await page.keyboard.press('Enter')
  await untilSeen(page)
  await page.getByRole('button', { name: 'Danach' }).first().waitFor()
})

it('[P627] on a phone each field of a touchpoint is reached in the outline, by its name, and changed', async () => {
  const { page } = await company.browserOf(ann, { locale: 'de', width: 390, height: 844 })
  await openOutline(page)
  await page.getByRole('treeitem', { name: /^Anzeige/ }).click()
  const fields = page.getByRole('complementary', { name: 'Eigenschaften' })
  const closed = fields.getByRole('heading', { level: 3 }).getByRole('button', { expanded: false })
  await fields.getByRole('textbox', { name: 'Titel' }).waitFor()
  await eventually(async () => {
    if ((await closed.count()) === 0) return true
    await closed.first().click()
    return false
  })
  expect(await spokenFaults(page)).toEqual([])
  const all = await fields.getByRole('textbox').or(fields.getByRole('combobox')).all()
  expect(all.length).toBeGreaterThan(10)
  for (const field of all) {
    await field.focus()
    // A long text need not be seen whole.
    await eventually(async () => expect((await covered(page)).length).toBeLessThan(3), 4_000)
  }
  const width = fields.getByRole('textbox', { name: 'Breite' })
  await width.fill('240')
  await width.press('Enter')
  const board = new BoardPage(page)
  const id = await board.idOf('Anzeige: „Geliefert in 48 Stunden“')
  await eventually(async () => expect((await board.element(id))?.['size']).toEqual([240, 88]))
})
