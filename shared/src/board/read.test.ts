import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { rootNames, rootOf } from './document.ts'
import { layoutBoard } from './layout.ts'
import { idOfKey, readAt, readBoard, unreadableIn } from './read.ts'
import { hostileValue } from './testing/hostile-values.ts'

const place = { at: [0, 0], size: [120, 120], order: 'a0' }
const note = { kind: 'note', ...place }

/** A document with one element of these keys. */
const withElement = (fields: Record<string, unknown>): Y.Doc => {
  const doc = new Y.Doc()
  rootOf(doc, 'elements').set('ann', new Y.Map(Object.entries(fields)))
  return doc
}

const keys = fc.oneof(
  fc.constantFrom(
    'kind',
    'at',
    'size',
    'order',
    'stage',
    'lane',
    'title',
    'text',
    'name',
    'width',
    'supporting',
    'points',
    'from',
    'to',
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'schema'),
  fc.string(),
)
const kinds = fc.constantFrom(
  'touchpoint',
  'note',
  'text',
  'shape',
  'connector',
  'ink',
  'image',
  'frame',
  'doing',
)
const entry = fc
  .tuple(fc.option(kinds), fc.dictionary(keys, hostileValue, { maxKeys: 8 }), fc.boolean())
  .map(([kind, fields, whole]) => () => {
    const made = new Y.Map<unknown>(whole ? Object.entries(place) : [])
    for (const [key, make] of Object.entries(fields)) made.set(key, make())
    if (kind) made.set('kind', kind)
    return made
  })

describe('reading', () => {
  it('[B14] it never throws, whatever is in the document, and counts what it left out', () => {
    const content = fc.array(
      fc.tuple(fc.constantFrom(...rootNames), fc.string(), fc.oneof(hostileValue, entry)),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(content, (entries) => {
        const doc = new Y.Doc()
        for (const [root, id, make] of entries) rootOf(doc, root).set(id, make())
        const board = readBoard(doc)
        const { stages, lanes, elements, assessments, skipped } = board
        const there = rootNames
          .filter((name) => name !== 'meta')
          .reduce(
            (sum, name) => sum + new Set([...rootOf(doc, name).keys()].map((key) => idOfKey(name, key))).size,
            0,
          )
        expect(stages.size + lanes.size + elements.size + assessments.size + skipped).toBe(there)
        expect(unreadableIn(doc)).toHaveLength(skipped)
        const { width, height } = layoutBoard(board)
        expect(Number.isFinite(width) && Number.isFinite(height)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('[B14] a root of another type than ours reads as empty or in part, and never throws', () => {
    const other = new Y.Doc()
    other.getArray('elements').push([1, 'two', new Y.Map()])
    other.getText('stages').insert(0, 'a text')
    other.getXmlFragment('lanes').push([new Y.XmlText('x')])
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(readBoard(doc)).toMatchObject({ skipped: 0 })
  })

  it.each<[string, Record<string, unknown>]>([
    ['no kind', place],
    ['a kind of another time', { ...note, kind: 'hologram' }],
    ['no place', { kind: 'note', size: [1, 1], order: 'a0' }],
    ['a place that is no number', { ...note, at: [Number.NaN, 0] }],
    ['a place beyond the canvas', { ...note, at: [1e308, 0] }],
    ['a size below nothing', { ...note, size: [-1, 5] }],
    ['words that are no text', { ...note, text: 5 }],
    ['a connector to nowhere', { kind: 'connector', order: 'a0', from: 'ann' }],
  ])('[B14] %s is nonsense: left out, counted', (_, fields) => {
    const board = readBoard(withElement(fields))
    expect([board.elements.size, board.skipped]).toEqual([0, 1])
  })

  it('[B14] an id that nothing could refer to is nonsense', () => {
    const made = withElement(note)
    expect(readAt('elements', 'ann', rootOf(made, 'elements'))).not.toBeNull()
    const ids = ['', 'a b', 'x'.repeat(65), 'ä', 'a:b']
    for (const id of ids) rootOf(made, 'elements').set(id, new Y.Map(Object.entries(note)))
    for (const id of ids) expect(readAt('elements', id, rootOf(made, 'elements'))).toBeNull()
  })

  it('[B14] an assessment of nothing, or under no aspect, is nonsense', () => {
    const doc = new Y.Doc()
    for (const key of ['card', 'card:experience', 'card:ann:mood']) rootOf(doc, 'assessments').set(key, 1)
    expect(readBoard(doc)).toMatchObject({ assessments: new Map(), skipped: 3 })
  })

  it('[B14] a key named __proto__ lends nothing to what is read', () => {
    expect(readBoard(withElement({ ['__proto__']: note })).elements.size).toBe(0)
  })

  it.each<[string, unknown, unknown]>([
    ['color', 'ultraviolet', 'yellow'],
    ['color', Number.NaN, 'yellow'],
    ['stage', 7, null],
    ['lane', { deep: true }, null],
    ['department', '', null],
  ])('[B15] an unknown value in %s (%j) costs that key alone', (key, value, instead) => {
    const doc = withElement({ ...note, text: 'kept', [key]: value })
    expect(readBoard(doc)).toMatchObject({ skipped: 0 })
    expect(readBoard(doc).elements.get('ann')).toMatchObject({ text: 'kept', [key]: instead })
  })

  it.each(['at', 'size', 'supporting'])(
    '[B15] reading a shared type in %s leaves it as alive as before',
    (key) => {
      const doc = withElement({ kind: 'touchpoint', ...place, [key]: new Y.Map() })
      readBoard(doc)
      const inner = (rootOf(doc, 'elements').get('ann') as Y.Map<Y.Map<number>>).get(key)
      expect(() => inner?.set('more', 1)).not.toThrow()
      expect(inner?.get('more')).toBe(1)
    },
  )

  it('[B15] reading changes nothing: what a newer client wrote stays in the document', () => {
    const doc = withElement({ ...note, color: 'ultraviolet', later: 'more' })
    const before = Y.encodeStateAsUpdate(doc)
    readBoard(doc)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  it('[B15] a stage or a lane with a strange width or name keeps its column', () => {
    const doc = new Y.Doc()
    rootOf(doc, 'stages').set(
      's',
      new Y.Map<unknown>([
        ['order', 'a0'],
        ['name', 5],
        ['width', -1],
      ]),
    )
    rootOf(doc, 'lanes').set(
      'l',
      new Y.Map<unknown>([
        ['order', 'a0'],
        ['kind', 'free'],
        ['height', 1e308],
      ]),
    )
    const board = readBoard(doc)
    expect(board.stages.get('s')).toEqual({ order: 'a0', name: '' })
    expect(board.lanes.get('l')).toEqual({ order: 'a0', kind: 'free', name: '' })
  })

  it('[B16] a text of any length is read whole, never dropped', () => {
    const long = 'ä'.repeat(200_000)
    const doc = withElement({ kind: 'touchpoint', ...place, title: new Y.Text(long), channel: long })
    rootOf(doc, 'stages').set(
      's',
      new Y.Map([
        ['order', 'a0'],
        ['name', long],
      ]),
    )
    const board = readBoard(doc)
    expect(board.elements.get('ann')).toMatchObject({ title: long, channel: long })
    expect(board.stages.get('s')?.name).toBe(long)
  })

  it('[B16] what is missing has its default', () => {
    expect(readBoard(withElement({ kind: 'touchpoint', ...place })).elements.get('ann')).toEqual({
      kind: 'touchpoint',
      ...place,
      stage: null,
      lane: null,
      title: '',
      contact: 'direct',
      channel: '',
      department: null,
      supporting: [],
    })
  })
})
