import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { z } from 'zod'
import { rootOf } from './document.ts'
import { isKind } from './entry-readers.ts'
import { readAt } from './read.ts'
import { Assessment, Element, Lane, Stage, aspectKey } from './schema.ts'
import { hostileValue, nearlyRight } from './testing/hostile-values.ts'
import { textKeyOf } from './words.ts'

/** As the schema has it: a key that does not fit is as if it were not there, but for the words of an element. */
function bySchema(schema: z.ZodType, entry: ReadonlyMap<string, unknown>): unknown {
  const plain = new Map([...entry].map(([key, value]) => [key, plainValue(value)]))
  const first = schema.safeParse(Object.fromEntries(plain))
  if (first.success) return first.data
  const kind = plain.get('kind')
  const words = isKind(kind) ? textKeyOf[kind] : null
  for (const { path } of first.error.issues) if (path[0] !== words) plain.delete(String(path[0]))
  return schema.safeParse(Object.fromEntries(plain)).data ?? null
}

// Zod freezes what it is given, so it gets a copy.
function plainValue(value: unknown): unknown {
  if (value instanceof Y.Text && !(value instanceof Y.XmlText)) return value.toString()
  if (Array.isArray(value)) return [...value]
  return typeof value === 'object' ? null : value
}

const keysOf = ({ shape }: { shape: object }): string[] => Object.keys(shape)
const value = fc.oneof(nearlyRight, hostileValue)
const valid: Record<string, unknown> = { at: [1, 2], size: [120, 120], order: 'a0', from: 'ann', to: [1, 2] }

const entries = (keys: readonly string[], kinds: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...kinds),
      fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), value, { maxKeys: 6 }),
      fc.boolean(),
    )
    .map(([kind, fields, whole]) => {
      const made = Object.entries(fields).map(([key, make]): [string, unknown] => [key, make()])
      return new Map([['kind', kind], ...(whole ? Object.entries(valid) : []), ...made])
    })

const stored = (root: 'stages' | 'lanes' | 'elements', entry: ReadonlyMap<string, unknown>) => {
  const from = rootOf(new Y.Doc(), root)
  from.set('it', new Y.Map(entry))
  return from
}

describe('reading without zod', () => {
  const elementKeys = Element.options.flatMap(keysOf)
  it('[B23] gives of an element what the schema says, whatever is in it', () => {
    const kinds = [...Element.options.map(({ shape }) => shape.kind.value), 'hologram']
    fc.assert(
      fc.property(entries(elementKeys, kinds), (entry) => {
        const from = stored('elements', entry)
        const read = [...(from.get('it') as Y.Map<unknown>).entries()]
        expect(readAt('elements', 'it', from)).toEqual(bySchema(Element, new Map(read)))
      }),
      { numRuns: 3_000 },
    )
  })

  it.each([
    ['stages', Stage, ['x']],
    ['lanes', Lane, Lane.shape.kind.options],
  ] as const)('[B23] gives of one of %s what the schema says', (root, schema, kinds) => {
    fc.assert(
      fc.property(entries(keysOf(schema), kinds), (entry) => {
        const from = stored(root, entry)
        const read = [...(from.get('it') as Y.Map<unknown>).entries()]
        expect(readAt(root, 'it', from)).toEqual(bySchema(schema, new Map(read)))
      }),
      { numRuns: 500 },
    )
  })

  it('[B23] gives of an assessment what the schema says', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keysOf(Assessment)), value, { minKeys: 1 }), (made) => {
        const from = rootOf(new Y.Doc(), 'assessments')
        for (const [aspect, make] of Object.entries(made)) from.set(aspectKey('card:any', aspect), make())
        const read = keysOf(Assessment).flatMap((aspect): [string, unknown][] =>
          from.has(aspectKey('card:any', aspect)) ? [[aspect, from.get(aspectKey('card:any', aspect))]] : [],
        )
        expect(readAt('assessments', 'card:any', from)).toEqual(bySchema(Assessment, new Map(read)))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['a number', () => 7],
    ['XML', () => new Y.XmlText('<b>')],
    ['a map', () => new Y.Map([['a', 1]])],
  ])('[B23] a description that is %s costs the card nothing else', (_, description) => {
    const from = stored('elements', new Map(Object.entries({ ...valid, kind: 'touchpoint', title: 'Buy' })))
    ;(from.get('it') as Y.Map<unknown>).set('description', description())
    const card = readAt('elements', 'it', from)
    expect(card).toMatchObject({ title: 'Buy' })
    expect(card).not.toHaveProperty('description')
  })
})
