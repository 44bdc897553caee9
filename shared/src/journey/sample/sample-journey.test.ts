import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { initBoard } from '../../board/document.ts'
import { applyEdits } from '../../board/edits.ts'
import { type Rect, intersects } from '../../board/geometry.ts'
import { CARD_SIZE, CELL_GAP, DEFAULT_STAGE_WIDTH, isPlaced, layoutBoard } from '../../board/layout.ts'
import { type Board, readBoard } from '../../board/read.ts'
import { type ElementOf, type Kind, assessmentKey } from '../../board/schema.ts'
import { PersonaFields } from '../../http/persona-routes.ts'
import { MAX_BOARD_TITLE_CHARS } from '../../limits.ts'
import { channels } from '../channels.ts'
import { sampleJourney } from './sample-journey.ts'

const locales = ['de', 'en'] as const
const personas = ['ann', 'bob'] as const
const departments = ['development', 'logistics', 'marketing', 'sales', 'service']

const boardIn = (locale: 'de' | 'en', personaIds: readonly string[] = personas): Board => {
  const doc = new Y.Doc()
  initBoard(doc)
  applyEdits(doc, sampleJourney(locale).edits(personaIds), null)
  return readBoard(doc)
}

const all = <K extends Kind>(board: Board, kind: K): ElementOf<K>[] =>
  [...board.elements.values()].filter((element): element is ElementOf<K> => element.kind === kind)

describe.each(locales)('the sample journey in %s', (locale) => {
  const board = boardIn(locale)

  it('[J4] it reads without loss and is rich enough to look at', () => {
    expect(board.skipped).toBe(0)
    expect(board.stages.size).toBe(6)
    expect(all(board, 'touchpoint')).toHaveLength(27)
    expect(all(board, 'note').length).toBeGreaterThan(30)
    expect(all(board, 'connector').length).toBeGreaterThan(6)
    expect(all(board, 'text')).toHaveLength(2)
  })

  it('[J4] its lanes are those of the customer, the five departments, backstage and ideas', () => {
    const lanes = [...board.lanes.values()].map(({ kind, department }) => department ?? kind)
    expect(lanes.slice(0, 4)).toEqual(['doing', 'thinking', 'feeling', 'curve'])
    expect(lanes.slice(4, 9).toSorted()).toEqual(departments)
    expect(lanes.slice(9)).toEqual(['backstage', 'ideas'])
  })

  it('[J4] nothing overlaps, and everything lies within its cell', () => {
    const layout = layoutBoard(board)
    const placed: Rect[] = []
    for (const element of board.elements.values()) {
      if (!isPlaced(element)) continue
      const rect = layout.rectOf(element)
      const cell = layout.cellRect({ stage: element.stage ?? '', lane: element.lane ?? '' })
      expect(cell).toMatchObject({ w: DEFAULT_STAGE_WIDTH })
      expect(rect.x + rect.w + CELL_GAP).toBeLessThanOrEqual((cell?.x ?? 0) + (cell?.w ?? 0))
      expect(rect.y + rect.h + CELL_GAP).toBeLessThanOrEqual((cell?.y ?? 0) + (cell?.h ?? 0))
      expect(placed.filter((other) => intersects(other, rect))).toEqual([])
      placed.push(rect)
    }
  })

  it('[J4] every text fits where it stands', () => {
    const texts = (kind: 'note' | 'text' | 'connector') => all(board, kind).map(({ text }) => text)
    const titles = all(board, 'touchpoint').map(({ title }) => title)
    expect(titles.filter((title) => linesOf(title, 23) > 2)).toEqual([])
    expect(texts('note').filter((text) => text.length > 70 || linesOf(text, 14) > 4)).toEqual([])
    expect(texts('connector').filter((text) => text.length > 24)).toEqual([])
    expect(texts('text').filter((text) => linesOf(text, 44) > 2)).toEqual([])
    expect(sampleJourney(locale).title.length).toBeLessThanOrEqual(MAX_BOARD_TITLE_CHARS)
  })

  it('[J4] no text is missing or used twice', () => {
    const texts = [...board.elements.values()].map((it) =>
      it.kind === 'touchpoint' ? it.title : 'text' in it && it.text,
    )
    expect(texts.filter((text) => text === '')).toEqual([])
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('[J4] channels are those of the library, but for three that it does not have', () => {
    const used = new Set(all(board, 'touchpoint').map(({ channel }) => channel))
    const known = new Map<string, string>(channels.map(({ key, contact }) => [key, contact]))
    expect([...used].filter((channel) => !known.has(channel))).toHaveLength(3)
    const contrary = all(board, 'touchpoint').filter(
      (it) => (known.get(it.channel) ?? 'direct') !== it.contact,
    )
    expect(contrary).toEqual([])
  })

  it('[J5] every department has work of its own, supports others, and has its say', () => {
    const touchpoints = all(board, 'touchpoint')
    const sorted = (keys: readonly (string | null)[]) =>
      [...new Set(keys)].filter((key) => key !== null).toSorted()
    expect(sorted(touchpoints.map(({ department }) => department))).toEqual(departments)
    expect(sorted(touchpoints.flatMap(({ supporting }) => supporting))).toEqual(departments)
    expect(sorted(all(board, 'note').map(({ department }) => department))).toEqual(departments)
    for (const { department, supporting } of touchpoints) expect(supporting).not.toContain(department)
  })

  it('[J5] nobody is responsible for what others say about the company', () => {
    for (const { contact, department } of all(board, 'touchpoint'))
      expect(department === null).toBe(contact === 'indirect')
  })

  it('[J5] most connectors cross from one department to another', () => {
    const crossing = all(board, 'connector').filter(({ from, to }) => {
      const [a, b] = [from, to].map((end) => typeof end === 'string' && board.elements.get(end))
      return a && b && a.kind === 'touchpoint' && b.kind === 'touchpoint' && a.department !== b.department
    })
    expect(crossing.length).toBeGreaterThan(all(board, 'connector').length / 2)
  })

  it('[J6] the two personas feel differently at most touchpoints, with pains and delights for both', () => {
    const ids = [...board.elements].filter(([, { kind }]) => kind === 'touchpoint').map(([id]) => id)
    const felt = (persona: string) =>
      ids.map((id) => board.assessments.get(assessmentKey(id, persona))?.experience)
    const [ann, bob] = personas.map(felt)
    expect(ids.filter((_, i) => ann?.[i] !== bob?.[i]).length).toBeGreaterThan(ids.length / 2)
    for (const feelings of [ann, bob]) {
      expect(feelings).toContain(-2)
      expect(feelings).toContain(0)
      expect(feelings).toContain(2)
      // Not everyone comes by everywhere.
      expect(feelings).toContain(undefined)
    }
  })

  it('[J6] its personas are valid', () => {
    for (const persona of sampleJourney(locale).personas)
      expect(PersonaFields.parse(persona)).toEqual(persona)
    expect(sampleJourney(locale).personas).toHaveLength(2)
  })
})

it('[J4] German and English have the same structure', () => {
  const shape = (locale: 'de' | 'en') => {
    const board = boardIn(locale)
    const layout = layoutBoard(board)
    const elements = [...board.elements.values()].map((element) => [
      element.kind,
      isPlaced(element) ? layout.rectOf(element) : null,
    ])
    return [
      board.stages.size,
      [...board.lanes.values()].map(({ kind }) => kind),
      elements,
      board.assessments.size,
    ]
  }
  expect(shape('de')).toEqual(shape('en'))
})

it('[J4] two samples share no id', () => {
  const ids = (): string[] => [...boardIn('de').elements.keys()]
  expect(new Set([...ids(), ...ids()]).size).toBe(2 * ids().length)
})

it('[J6] without personas the sample has no assessments, and says nothing wrong', () => {
  expect(boardIn('en', []).assessments.size).toBe(0)
  expect(boardIn('en', ['ann']).assessments.size).toBeGreaterThan(20)
})

it('[J4] a card is as wide as the titles were written for', () => {
  expect(CARD_SIZE[0]).toBe(200)
})

/** How many lines a text takes where so many characters fit; a word that is too long takes all there are. */
function linesOf(text: string, charsPerLine: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    if (word.length > charsPerLine) return Number.POSITIVE_INFINITY
    if (used > 0 && used + 1 + word.length > charsPerLine) {
      lines++
      used = word.length
    } else used += (used > 0 ? 1 : 0) + word.length
  }
  return lines
}
