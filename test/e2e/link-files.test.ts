import { inflateSync } from 'node:zlib'
import type { Link } from '@wegpunkt/shared/links/link'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, setUp } from '../support/account.ts'
import { Company } from '../support/company.ts'
import { saved } from '../support/saved-file.ts'
import { type ShownBoard, createShownBoard } from '../support/shown-board.ts'
import { Sights } from '../support/sights.ts'
import { makeLink } from '../support/viewing.ts'

const NAME = 'Annegret Musterfrau'
let company: Company
let ann: Account
let board: ShownBoard
beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: NAME, locale: 'en' })
  board = await createShownBoard(company.server.url, ann)
})
afterEach(() => company.endTest())
afterAll(async () => {
  board.writer.close()
  await company.close()
})

const formats = ['PNG', 'SVG', 'PDF', 'Touchpoints (CSV)', 'Events (CSV)', 'Overview (Markdown)'] as const

it('[N104] what is saved by a link that shows little has nothing else in it, seen or unseen; by one that shows all it is there', async () => {
  const little = {
    lanes: ['open'],
    personas: [board.personas.a],
    names: 'departments',
    exports: true,
  } as const
  const all = { names: 'people', quotes: true, measures: true, comments: true, exports: true } as const
  const marks =
    'kept b-text persona-b accountable sponsor handover-owner quote source teller measure comment supporter deleted removed dismissed never link-name'
  const hidden = marks.split(' ').map((mark) => `m-${mark}`)
  const unsaid = [...hidden, NAME, ann.id, ann.email]
  for (const what of [{ kind: 'live' }, { kind: 'snapshot', snapshot: board.snapshot }] as const)
    for (const [format, text] of await filesBy({ ...little, what })) {
      const isSaid = !['SVG', 'PDF'].includes(format) || text.includes('m-card')
      const leaked = unsaid.filter((mark) => text.includes(mark))
      expect([format, what.kind, leaked, isSaid]).toEqual([format, what.kind, [], true])
    }
  const open = await filesBy(all)
  for (const format of ['SVG', 'PDF', 'Touchpoints (CSV)']) expect(open.get(format)).toContain('m-kept-card')
  expect(open.get('PDF')).toContain('m-accountable')
})

it('[N105] by a link that allows no files there is no way to have one', async () => {
  const { url } = await makeLink(ann, board.id, { shows: { exports: false } })
  const { page } = await company.browserOf('somebody', { locale: 'en' })
  await page.goto(url)
  await page.getByRole('heading', { name: 'm-title' }).waitFor()
  await page.getByRole('button', { name: /^Present/ }).waitFor()
  expect(await page.getByRole('button', { name: 'Export' }).count()).toBe(0)
  await page.keyboard.press('Shift+E')
  expect(await page.getByRole('dialog').count()).toBe(0)
})

/** Each format as the page saves it, as text in which everything can be searched. */
async function filesBy(shows: Partial<Link['shows']>): Promise<ReadonlyMap<string, string>> {
  const { url } = await makeLink(ann, board.id, { shows, name: 'm-link-name' })
  const { page, context } = await company.browserOf('somebody', { locale: 'en' })
  await page.goto(url)
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByText('The whole board', { exact: true }).click()
  const sights = await Sights.open(context)
  const files = new Map<string, string>()
  for (const format of formats) {
    await dialog.getByText(format, { exact: true }).click()
    const { bytes, name } = await saved(page)
    const said = format === 'PDF' ? await sights.textOf('file', bytes) : ''
    files.set(format, [name, bytes.toString('utf8'), said, ...unpacked(bytes)].join('\n'))
    expect(format === 'PNG' ? chunksOf(bytes) : []).not.toContain('tEXt')
  }
  await context.close()
  return files
}

/** What streams of a PDF hold, also in the way of writing that takes two bytes a letter. */
function unpacked(bytes: Buffer): string[] {
  const texts: string[] = []
  const begins = /stream\r?\n/g
  const text = bytes.toString('latin1')
  for (const found of text.matchAll(begins)) {
    if (text.slice(found.index - 3, found.index) === 'end') continue
    try {
      texts.push(
        inflateSync(bytes.subarray(found.index + found[0].length))
          .toString('latin1')
          .replaceAll('\0', ''),
      )
    } catch {
      // Not packed, as pictures are that are JPEG.
    }
  }
  return [...texts, text.replaceAll('\0', '')]
}

function chunksOf(png: Buffer): string[] {
  const kinds: string[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    kinds.push(png.toString('latin1', at + 4, at + 8))
  return kinds
}
