import regularFont from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?inline'
import strongFont from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?inline'
import { expect, it } from 'vitest'
import { protocolBlocks } from '../blocks/protocol-blocks.ts'
import { hostileTexts, protocolWith, wordsIn } from '../testing/protocols.ts'
import { printable } from './printable.ts'
import { protocolPdf } from './protocol-pdf.ts'

const bytesOf = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(address)).arrayBuffer())
const fonts = { regular: await bytesOf(regularFont), strong: await bytesOf(strongFont) }
const look = { title: 'Protokoll', locale: 'de', foot: 'Seite {page} von {pages}', fonts }

const rawOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
const letterOf = (hex: string): string =>
  new TextDecoder('utf-16be').decode(
    Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
  )

/** What a program reads that copies text out of a PDF that is not compressed. */
function textIn(bytes: Uint8Array): string {
  const raw = rawOf(bytes)
  // Each font numbers its own letters: what is in one of them is read with the map of each.
  const maps = [...raw.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)].map(([, ranges = '']) =>
    [...ranges.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/<([\da-f]*)>/gi)].map(([, hex = '']) => letterOf(hex)),
    ),
  )
  const runs = [...raw.matchAll(/<([\da-f]{4,})>/gi)].map(([, hex = '']) => hex.match(/.{4}/g) ?? [])
  return maps
    .map((letters) =>
      runs.map((run) => run.map((code) => letters[Number.parseInt(code, 16)] ?? '').join('')).join(''),
    )
    .join('\n')
}
const pages = (bytes: Uint8Array): number => rawOf(bytes).match(/\/Type \/Page\b(?!s)/g)?.length ?? 0

it('[P508] a protocol is a PDF with real text, umlauts, and the number of each page', async () => {
  const blocks = protocolBlocks(protocolWith(), await wordsIn('de'))
  const bytes = await protocolPdf({ ...look, blocks, compress: false })
  expect(rawOf(bytes.subarray(0, 5))).toBe('%PDF-')
  const text = textIn(bytes).replaceAll(/\s/g, '')
  for (const wanted of [
    'Überlänge',
    'Straßenverkehr',
    'Maßnahmen',
    'Kasseumbauen',
    'Seite1von',
    'Übernommen',
  ])
    expect([wanted, text.includes(wanted)]).toEqual([wanted, true])
  expect(pages(bytes)).toBeLessThanOrEqual(3)
})

it('[P510] 3,000 hostile notes and 300 participants make a PDF, in seconds', async () => {
  const notes = Array.from({ length: 3_000 }, (_, i) => ({
    id: String(i),
    kind: 'note' as const,
    text: hostileTexts[i % hostileTexts.length] ?? '',
    department: 'sales',
    author: null,
    stage: null,
  }))
  const names = Array.from({ length: 300 }, (_, i) => `Person ${i} 👋`)
  const protocol = protocolWith({
    notes: [{ run: 'r1', phase: 'Sammeln', notes }],
    people: { all: 300, groups: [{ departments: ['sales'], people: 300, names }] },
    measures: hostileTexts.map((text, i) => ({
      id: String(i),
      title: text,
      isTaken: false,
      isNew: true,
      owner: text,
      isAgreed: false,
      department: null,
      due: null,
      status: 'idea' as const,
    })),
  })
  const began = performance.now()
  const bytes = await protocolPdf({ ...look, blocks: protocolBlocks(protocol, await wordsIn('de')) })
  expect(pages(bytes)).toBeGreaterThan(100)
  expect(bytes.length).toBeLessThan(5 * 1024 * 1024)
  expect(performance.now() - began).toBeLessThan(30_000)
}, 60_000)

it('[P510] what the font has no letter for is one sign, and what only turns the writing around is none', () => {
  const hasGlyph = (code: number): boolean => code < 0x2000 && code !== 0x7
  expect(printable('Grüße', hasGlyph)).toBe('Grüße')
  expect(printable('a 👨‍👩‍👧‍👦 b 🇩🇪\u202Ec\u0007', hasGlyph)).toBe('a □ b □c')
  expect(printable('a\r\nb\tc', hasGlyph)).toBe('a\nb c')
})
