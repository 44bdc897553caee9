import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { z } from 'zod'
import { rootOf } from './document.ts'
import { isKind } from './entry-readers.ts'
import { gather, isGroup } from './gathered.ts'
import { readAt, readMeta } from './read.ts'
import { Assessment, Element, Lane, Meta, Stage, aspectKey } from './schema.ts'
import { hostileValue, nearlyRight } from './testing/hostile-values.ts'
import { textKeyOf } from './words.ts'

/** As the schema has it: a key that does not fit is as if it were not there, but for the words of an element. */
function bySchema(schema: z.ZodType, entry: ReadonlyMap<string, unknown>): unknown {
  const plain = new Map([...entry].map(([key, value]) => [key, plainValue(value)]))
  const first = schema.safeParse(Object.fromEntries(plain))
  if (first.success) return withoutEmptyGroups(first.data)
  const kind = plain.get('kind')
  const words = isKind(kind) ? textKeyOf[kind] : null
  for (const { path } of first.error.issues) if (path[0] !== words) leaveOut(plain, path)
  return withoutEmptyGroups(schema.safeParse(Object.fromEntries(plain)).data ?? null)
}

// Zod takes a name of the prototype out of a record; a group without members is not stored.
function withoutEmptyGroups(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry
  const said = Object.entries(entry).filter(
    ([key, value]) => !isGroup(key) || Object.keys(value as object).length > 0,
  )
  return Object.fromEntries(said)
}

// Of a group it costs the one member, of everything else the key.
function leaveOut(plain: Map<string, unknown>, [key, name]: readonly PropertyKey[]): void {
  const group = plain.get(String(key)) as Record<string, unknown> | undefined
  if (!isGroup(String(key)) || !group || name === undefined) plain.delete(String(key))
  else delete group[String(name)]
}

// Zod freezes what it is given, so it gets a copy.
function plainValue(value: unknown): unknown {
  if (value instanceof Y.Text && !(value instanceof Y.XmlText)) return value.toString()
  if (Array.isArray(value)) return [...(value as unknown[])]
  if (typeof value !== 'object' || value === null) return value
  return Object.getPrototypeOf(value) === Object.prototype ? { ...value } : null
}

/** What is stored under an entry's keys, groups put together. */
function read(from: Y.Map<unknown>): ReadonlyMap<string, unknown> {
  const entries = [...from.entries()]
  const groups = gather(
    entries.map(([key]) => key),
    (key) => plainValue(from.get(key)),
  )
  return new Map([...entries.filter(([key]) => !isGroup(key)), ...groups])
}

const keysOf = ({ shape }: { shape: object }): string[] => Object.keys(shape)
const storedKeys = (keys: readonly string[]): string[] => keys.flatMap((key) => members[key] ?? [key])
const members: Record<string, readonly string[]> = {
  wishes: ['wish:fast', 'wish:easy', 'wish:cheap', 'wishes'],
  aims: ['aim:premium', 'aim:desire', 'aim:fame'],
  dependsOn: ['depends:ann', 'depends:bob', 'depends:a b', 'depends:__proto__'],
  outcomes: ['outcome:o1', 'outcome:o2', 'outcome:'],
  handovers: ['handover:ann', 'handover:constructor'],
  rulesOff: ['off:a-rule', 'off:', 'off:b c'],
  dismissed: ['dismissed:a-rule:ann', 'dismissed:ä'],
}
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
  const elementKeys = storedKeys(Element.options.flatMap(keysOf))
  it('[B23] gives of an element what the schema says, whatever is in it', () => {
    const kinds = [...Element.options.map(({ shape }) => shape.kind.value), 'hologram']
    fc.assert(
      fc.property(entries(elementKeys, kinds), (entry) => {
        const from = stored('elements', entry)
        const entries = read(from.get('it') as Y.Map<unknown>)
        expect(readAt('elements', 'it', from)).toEqual(bySchema(Element, entries))
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
        const entries = read(from.get('it') as Y.Map<unknown>)
        expect(readAt(root, 'it', from)).toEqual(bySchema(schema, entries))
      }),
      { numRuns: 500 },
    )
  })

  it('[B23] gives of an assessment what the schema says', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keysOf(Assessment)), value, { minKeys: 1 }), (made) => {
        const from = rootOf(new Y.Doc(), 'assessments')
        for (const [aspect, make] of Object.entries(made)) from.set(aspectKey('card:any', aspect), make())
        const entries = keysOf(Assessment).flatMap((aspect): [string, unknown][] =>
          from.has(aspectKey('card:any', aspect)) ? [[aspect, from.get(aspectKey('card:any', aspect))]] : [],
        )
        expect(readAt('assessments', 'card:any', from)).toEqual(bySchema(Assessment, new Map(entries)))
      }),
      { numRuns: 500 },
    )
  })

  it('[B23] gives of a board what the schema says', () => {
    const keys = fc.constantFrom(...storedKeys(keysOf(Meta)), 'later')
    fc.assert(
      fc.property(fc.dictionary(keys, value), (made) => {
        const meta = rootOf(new Y.Doc(), 'meta')
        for (const [key, make] of Object.entries(made)) meta.set(key, make())
        expect(readMeta(meta)).toEqual(bySchema(Meta, read(meta)))
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
