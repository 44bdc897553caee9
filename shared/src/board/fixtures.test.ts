import { fromBase64 } from 'lib0/buffer'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'
import { rootNames } from './document.ts'
import { applyEdits, textOf } from './edits.ts'
import { v1 } from './fixtures/v1.ts'
import { v1WithLocks } from './fixtures/v1-with-locks.ts'
import { v1WithMethod } from './fixtures/v1-with-method.ts'
import { v1WithOptions } from './fixtures/v1-with-options.ts'
import { memberPrefixes } from './gathered.ts'
import { migrate, schemaOf } from './migrations.ts'
import { readBoard } from './read.ts'
import { Assessment, Element, Lane, Meta, SCHEMA_VERSION, Stage } from './schema.ts'
import { textKeyOf } from './words.ts'

const goldens = [v1, v1WithOptions, v1WithMethod, v1WithLocks]

const open = ({ update }: (typeof goldens)[number]): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, fromBase64(update))
  return doc
}

describe.each(goldens)('a document of version $schema', (golden) => {
  it('[B20] still says what it said', () => {
    const doc = open(golden)
    expect(schemaOf(doc)).toBe(golden.schema)
    migrate(doc, null)
    const { stages, lanes, elements, assessments, meta, skipped } = readBoard(doc)
    expect({
      stages: Object.fromEntries(stages),
      lanes: Object.fromEntries(lanes),
      elements: Object.fromEntries(elements),
      assessments: Object.fromEntries(assessments),
      meta,
    }).toEqual({ meta: { schema: golden.schema }, ...golden.board })
    expect(skipped).toBe(0)
  })

  it('[B20] can be migrated twice, as two people do who open it at once', () => {
    const [ann, bob] = [open(golden), open(golden)]
    for (const doc of [ann, bob]) migrate(doc, null)
    Y.applyUpdate(ann, Y.encodeStateAsUpdate(bob))
    expect(migrate(ann, null)).toBe('current')
    const migrated = open(golden)
    migrate(migrated, null)
    expect(readBoard(ann)).toEqual(readBoard(migrated))
  })

  it('[B20] can be typed in', () => {
    const doc = open(golden)
    applyEdits(doc, [{ do: 'type', id: 'note', index: 0, remove: 0, insert: 'eins, ' }], null)
    expect(textOf(doc, 'note')?.toString()).toMatch(/^eins, /)
  })
})

it('[B20] there is a golden document for each version, and it has every kind and every key', () => {
  const versions = new Set<number>(goldens.map(({ schema }) => schema))
  expect([...versions]).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1))
  const elements = Object.values(goldens.at(-1)?.board.elements ?? {})
  for (const option of Element.options) {
    const kind = option.shape.kind.value
    const sample = elements.find((element) => element.kind === kind)
    expect(Object.keys(sample ?? {}).toSorted()).toEqual(Object.keys(option.shape).toSorted())
  }
  const { assessments, meta } = v1WithMethod.board
  expect(Object.keys(meta).toSorted()).toEqual(Object.keys(Meta.shape).toSorted())
  expect(Object.keys(assessments['touchpoint:ann']).toSorted()).toEqual(
    Object.keys(Assessment.shape).toSorted(),
  )
})

it('[B21] the shape of the document changes only on purpose', () => {
  const shapes = { Meta, Stage, Lane, Element, Assessment }
  const json = Object.entries(shapes).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })])
  // If this fails you changed what a document may hold. A new optional key needs no migration: accept the
  // new number. A change of meaning: raise SCHEMA_VERSION, write the migration, add a golden document.
  const shape = {
    version: SCHEMA_VERSION,
    hash: hashOf(JSON.stringify([json, rootNames, textKeyOf, memberPrefixes])),
  }
  expect(shape).toMatchInlineSnapshot(`
    {
      "hash": "5131bee7",
      "version": 1,
    }
  `)
})

/** FNV-1a, 32 bits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16)
}
