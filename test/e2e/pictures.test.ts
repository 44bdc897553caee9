import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { saved } from '../support/saved-file.ts'
import { addVariety } from '../support/varied.ts'

/** Of 256 steps of a colour: so far apart two pixels are seen to differ. Letters are smoothed a little otherwise. */
const SEEN_DIFFERENCE = 48
/** So many of a thousand pixels may. */
const MOST_DIFFERENT = 0.5
/** And so much all pixels together in the mean. */
const MOST_MEAN = 0.1
/** Browsers draw the fonts of an SVG a moment after the image is there. */
const FONTS_TRIES = 20
const FONTS_WAIT_MS = 500

let company: Company
let ann: Account
beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'de' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

it('[F61] [P560] an SVG shows what the canvas does; key, menu and palette lead to all formats', async () => {
  const board = await createBoard(ann, 'sample')
  const cyrillic = { kind: 'note', at: [500, -420], size: [120, 120], text: 'Привет', color: 'green' }
  await addVariety(company.server.url, board, ann, { cyrillic })
  const { page } = await company.browserOf(ann, { locale: 'de', theme: 'light' })
  const shown = new BoardPage(page)
  await shown.open(board)

  await page.getByRole('button', { name: 'Hauptmenü' }).click()
  await page.getByRole('menuitem', { name: /^Exportieren/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Exportieren' })
  await dialog.waitFor()
  expect(await dialog.getByRole('radio', { name: 'PNG' }).isChecked()).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('poster')
  await page.getByRole('option', { name: /^Exportieren/ }).waitFor()
  await page.keyboard.press('Enter')
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('Shift+E')
  await dialog.waitFor()

  await dialog.getByText('Ganzes Board', { exact: true }).click()
  await dialog.getByText('1×', { exact: true }).click()
  const png = await saved(page)
  await dialog.getByText('SVG', { exact: true }).click()
  const svg = await saved(page)
  expect(svg.name).toMatch(/^Reise \d{4}-\d\d-\d\d\.svg$/)
  expect(svg.bytes.toString()).toContain('&lt;script&gt;alert(1)')
  const { different, mean, size } = await compared(page, png.bytes, svg.bytes)
  expect(size[0]).toBeGreaterThan(2_500)
  expect([different < MOST_DIFFERENT, mean < MOST_MEAN, different, mean]).toEqual([
    true,
    true,
    different,
    mean,
  ])

  await dialog.getByText('PDF', { exact: true }).click()
  await dialog.getByText('1 Seite', { exact: true }).waitFor()
  const pdf = await saved(page)
  expect(pdf.bytes.toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*\/Marked true/)
  for (const format of ['Board als Datei (JSON)', 'Touchpoints (CSV)', 'Übersicht (Markdown)'])
    await dialog.getByRole('radio', { name: format }).waitFor()
})

/** Draws both pictures in a page of their own, and counts the pixels that differ, in a thousand. */
async function compared(page: Page, png: Buffer, svg: Buffer) {
  const other = await page.context().newPage()
  await other.goto('about:blank')
  const addresses = {
    png: `data:image/png;base64,${png.toString('base64')}`,
    svg: `data:image/svg+xml;base64,${svg.toString('base64')}`,
  }
  let result = await other.evaluate(differences, { ...addresses, seen: SEEN_DIFFERENCE })
  for (let i = 0; i < FONTS_TRIES && result.different >= MOST_DIFFERENT; i++) {
    await other.waitForTimeout(FONTS_WAIT_MS)
    result = await other.evaluate(differences, { ...addresses, seen: SEEN_DIFFERENCE })
  }
  await other.close()
  return result
}

/** Runs in the page. The image of the SVG is kept from the first time, as its fonts come with it. */
async function differences({ png, svg, seen }: { png: string; svg: string; seen: number }) {
  const kept = globalThis as { pictures?: readonly HTMLImageElement[] }
  kept.pictures ??= [png, svg].map((address) => Object.assign(new Image(), { src: address }))
  const [a, b] = await Promise.all(
    kept.pictures.map(async (image): Promise<ImageData> => {
      await image.decode()
      const { naturalWidth: width, naturalHeight: height } = image
      const context = new OffscreenCanvas(width, height).getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0, width, height)
      return context.getImageData(0, 0, width, height)
    }),
  )
  if (!a || !b || a.width !== b.width || a.height !== b.height) throw new Error('other sizes')
  let [different, sum] = [0, 0]
  for (let i = 0; i < a.data.length; i += 4) {
    let most = 0
    for (let k = 0; k < 3; k++) {
      const apart = Math.abs((a.data[i + k] ?? 0) - (b.data[i + k] ?? 0))
      sum += apart
      most = Math.max(most, apart)
    }
    if (most > seen) different++
  }
  const count = a.data.length / 4
  return { different: (different / count) * 1_000, mean: sum / count / 3, size: [a.width, a.height] }
}
