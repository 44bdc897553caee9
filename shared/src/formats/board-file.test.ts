import { encodeUtf8 } from 'lib0/string'
import { describe, expect, it } from 'vitest'
import { Element, Lane, Meta, Stage } from '../board/schema.ts'
import { longTextKeyOf, textKeyOf } from '../board/words.ts'
import { MAX_FILE_DEPTH, MAX_FILE_TEXT_BYTES } from './file-limits.ts'
import { rowsGiven } from '../journey/row-fields.ts'
import { rowKinds } from '../journey/row-kinds.ts'
import { wholeRows } from '../journey/testing/whole-rows.ts'
import { boardFileSchema } from './board-file.ts'
import { type FileFault, FileRefused } from './board-format.ts'
import { readBoardFile } from './import/read-board-file.ts'
import { gatheredKeys } from './stored-keys.ts'
import { fileText, randomBoardFile } from './testing/random-board-file.ts'

const bytes = encodeUtf8
const whole = (): Record<string, unknown> => JSON.parse(randomBoardFile(5).text) as Record<string, unknown>
const fault = (text: string): FileFault | 'taken' => {
  try {
    readBoardFile(bytes(text))
    return 'taken'
  } catch (error) {
    if (error instanceof FileRefused) return error.fault
    throw error
  }
}
const changed = (to: object): string => JSON.stringify({ ...whole(), ...to })

const schema: unknown = boardFileSchema()

type Path = readonly (string | number)[]

/** What lies at this place of the schema, if anything does. */
const at = (...path: Path): unknown =>
  path.reduce((found: unknown, key) => (Object(found) as Record<string, unknown>)[key], schema)
/** Throws where nothing does. */
function keysAt(...path: Path): string[] {
  const found = at(...path)
  if (typeof found !== 'object' || found === null) throw new Error(`nothing at ${path.join('.')}`)
  return Object.keys(found)
}
const inDocument = (...path: Path): Path => ['properties', 'document', 'properties', ...path]

describe('the description of the format', () => {
  it('[F13] has every field of every kind of element, under the key under which it is stored', () => {
    for (const [nth, option] of Element.options.entries()) {
      const kind = option.shape.kind.value
      const said = inDocument('elements', 'additionalProperties', 'anyOf', nth)
      for (const key of Object.keys(option.shape)) {
        const group = gatheredKeys(key)
        const isText = key === textKeyOf[kind] || key === longTextKeyOf[kind]
        const fields = keysAt(...said, 'properties', isText ? 'texts' : 'fields', 'properties')
        const isSaid =
          group === null ? fields.includes(key) : String(at(...said, 'description')).includes(group)
        expect([kind, key, isSaid]).toEqual([kind, key, true])
      }
    }
  })

  it('[F13] has every field of stages, lanes, the board and rows', () => {
    const entry = (root: string): string[] =>
      keysAt(...inDocument(root, 'additionalProperties', 'properties', 'fields', 'properties'))
    expect(entry('stages')).toEqual(Object.keys(Stage.shape))
    expect(entry('lanes')).toEqual(Object.keys(Lane.shape))
    expect(keysAt(...inDocument('meta', 'properties'))).toEqual(
      Object.keys(Meta.shape).filter((key) => gatheredKeys(key) === null),
    )
    for (const [nth, kind] of rowKinds.entries())
      expect(keysAt('properties', 'rows', 'items', 'oneOf', nth, 'properties').toSorted()).toEqual(
        Object.keys(rowsGiven[kind].shape).toSorted(),
      )
  })

  it('[F13] allows more: nothing in the document is closed', () => {
    expect(JSON.stringify(at('properties', 'document'))).toContain('"additionalProperties":{}')
    const first = inDocument('elements', 'additionalProperties', 'anyOf', 0)
    expect(keysAt(...first)).not.toEqual([])
    expect(at(...first, 'additionalProperties')).not.toBe(false)
  })
})

describe('a file that is not as it should be', () => {
  it.each<[FileFault, () => string]>([
    ['not-ours', () => 'Ahoi'],
    ['not-ours', () => ''],
    ['not-ours', () => '{"format":"excalidraw"}'],
    ['not-ours', () => changed({ version: 'one' })],
    ['newer', () => changed({ version: 2 })],
    ['newer', () => changed({ document: { ...(whole()['document'] as object), meta: { schema: 99 } } })],
    ['damaged', () => changed({ document: [] })],
    ['damaged', () => changed({ rows: {} })],
    ['damaged', () => changed({ board: { id: '../x', title: '', personas: [] } })],
    ['damaged', () => changed({ document: { elements: { 'a/b': { fields: {} } } } })],
    ['damaged', () => changed({ document: { elements: { e1: null } } })],
    ['damaged', () => changed({ document: { elements: { e1: { fields: {}, texts: { text: 7 } } } } })],
    ['damaged', () => changed({ document: { meta: { ['k'.repeat(300)]: 1 } } })],
    ['too-deep', () => `{"format":${'['.repeat(100_000)}`],
    ['too-deep', () => changed({ later: JSON.parse('['.repeat(40) + ']'.repeat(40)) })],
    [
      'too-large',
      () =>
        changed({
          document: {
            elements: { e1: { fields: {}, texts: { text: 'x'.repeat(MAX_FILE_TEXT_BYTES + 1) } } },
          },
        }),
    ],
    [
      'too-large',
      () =>
        changed({
          document: {
            elements: Object.fromEntries(
              Array.from({ length: 200_001 }, (_, i) => [`e${i}`, { fields: {} }]),
            ),
          },
        }),
    ],
    ['too-large', () => changed({ rows: [wholeRows.journey, { ...wholeRows.journey, id: 'r2' }] })],
  ])('[F14] is refused in a word: %s', (why, make) => {
    expect(fault(make())).toBe(why)
  })

  it('[F14] brackets in texts are no depth', () => {
    const { state, rows } = randomBoardFile(2)
    const text = fileText({ ...state, meta: { ...state.meta, note: '[[{"\\"'.repeat(MAX_FILE_DEPTH) } }, rows)
    expect(fault(text)).toBe('taken')
  })

  it('[F14] no key of a file reaches what all objects have', () => {
    const text = changed({}).replace('"elements":{', '"elements":{"__proto__":{"fields":{"polluted":1}},')
    const { state } = readBoardFile(bytes(text))
    expect(Object.keys(state.elements)).toContain('__proto__')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect((state.elements as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('[F15] brings what is sound in it, and counts by kind what is left out', () => {
    const { measure, evidence, decision } = wholeRows
    const rows = [
      measure,
      { ...measure },
      { ...measure, id: 'r2', title: '' },
      { ...evidence, id: 'r3', source: '', quote: '' },
      { kind: 'horoscope', id: 'r4' },
      'nonsense',
      // One answers another that comes later and answers the first: no thread would come to an end.
      { ...decision, id: 'd1', answers: 'd2' },
      { ...decision, id: 'd2', answers: 'd1' },
    ]
    const read = readBoardFile(bytes(changed({ rows, personas: [{ id: 'p1', name: '' }, 7] })))
    expect(read.rows.map(({ id }) => id)).toEqual(['r1', 'd1', 'd2'])
    expect(read.rows.map((row) => (row.kind === 'decision' ? row.answers : ''))).toEqual(['', null, 'd1'])
    expect(read.leftOut).toEqual({ measure: 2, evidence: 1, 'unknown-row': 2, persona: 2 })
  })
})
