import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { initBoard, rootOf } from './document.ts'
import { migrate, schemaOf } from './migrations.ts'
import { SCHEMA_VERSION } from './schema.ts'

it('[B8] a new board says in which version it is written', () => {
  const doc = new Y.Doc()
  initBoard(doc)
  expect(schemaOf(doc)).toBe(SCHEMA_VERSION)
  expect(migrate(doc, null)).toBe('current')
})

it('[B8] a document that is not filled yet is not written to', () => {
  const doc = new Y.Doc()
  const before = Y.encodeStateAsUpdate(doc)
  expect(migrate(doc, null)).toBe('current')
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

it('[B8] what a newer program wrote is known as such, and left alone', () => {
  const doc = new Y.Doc()
  rootOf(doc, 'meta').set('schema', SCHEMA_VERSION + 1)
  const before = Y.encodeStateAsUpdate(doc)
  expect(migrate(doc, null)).toBe('newer')
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

it.each(['2', -1, 0, 1.5, Number.NaN, null, new Uint8Array(1), { schema: 9 }])(
  '[B8] %j is no version, and nothing breaks on it',
  (nonsense) => {
    const doc = new Y.Doc()
    rootOf(doc, 'meta').set('schema', nonsense)
    expect(schemaOf(doc)).toBe(SCHEMA_VERSION)
    expect(migrate(doc, null)).toBe('current')
  },
)
