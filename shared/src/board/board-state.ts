import * as Y from 'yjs'
import { type RootName, rootOf } from './document.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What lies under one id: plain values, and what people type together. */
export type EntryState = {
  readonly fields: Readonly<Record<string, Json>>
  /** Absent where there is none. */
  readonly texts?: Readonly<Record<string, string>>
}
type Values = Readonly<Record<string, Json>>
type Entries = Readonly<Record<string, EntryState>>

/**
 * A board as it is at one moment, and nothing of how it came to be: no deleted text, no client ids. Whatever keys
 * are there are kept, also those that this program does not know. Values that no program of ours writes (nested
 * types other than a text, bytes, what is no JSON) are left out.
 */
export type BoardState = {
  readonly format: 1
  readonly meta: Values
  readonly stages: Entries
  readonly lanes: Entries
  readonly elements: Entries
  readonly assessments: Values
}

export const valueRoots = ['meta', 'assessments'] as const satisfies readonly RootName[]
export const entryRoots = ['stages', 'lanes', 'elements'] as const satisfies readonly RootName[]

/** Equal boards have equal states, whoever made them and in whatever order. */
export function stateOf(doc: Y.Doc): BoardState {
  return {
    format: 1,
    meta: valuesIn(rootOf(doc, 'meta')),
    stages: entriesIn(rootOf(doc, 'stages')),
    lanes: entriesIn(rootOf(doc, 'lanes')),
    elements: entriesIn(rootOf(doc, 'elements')),
    assessments: valuesIn(rootOf(doc, 'assessments')),
  }
}

/** The state in one way of writing: equal states have equal bytes. */
export const encodeState = (state: BoardState): string => JSON.stringify(state)

/** What `encodeState` has written. Only for what is known to be undamaged. */
export const decodeState = (text: string): BoardState => JSON.parse(text) as BoardState

/** Writes a state into a document that is empty. */
export function fillDocument(doc: Y.Doc, state: BoardState, origin: unknown = null): void {
  doc.transact(() => {
    for (const name of valueRoots)
      for (const [key, value] of Object.entries(state[name])) rootOf(doc, name).set(key, value)
    for (const name of entryRoots)
      for (const [id, entry] of Object.entries(state[name])) rootOf(doc, name).set(id, entryFrom(entry))
  }, origin)
}

/** A new entry with this content, which is not in a document yet. */
export const entryFrom = ({ fields, texts = {} }: EntryState): Y.Map<unknown> =>
  new Y.Map<unknown>([
    ...Object.entries(fields),
    ...Object.entries(texts).map(([key, text]): [string, unknown] => [key, new Y.Text(text)]),
  ])

function entryStateOf(entry: Y.Map<unknown>): EntryState {
  const texts: [string, string][] = []
  for (const [key, value] of entry.entries()) if (isText(value)) texts.push([key, value.toString()])
  const fields = valuesIn(entry)
  return texts.length > 0 ? { fields, texts: sorted(texts) } : { fields }
}

/** A text that people type together. XmlText is a Y.Text that nobody writes. */
export const isText = (value: unknown): value is Y.Text =>
  value instanceof Y.Text && !(value instanceof Y.XmlText)

export const isEntry = (value: unknown): value is Y.Map<unknown> => value instanceof Y.Map

function entriesIn(root: Y.Map<unknown>): Entries {
  const entries: [string, EntryState][] = []
  for (const [id, entry] of root.entries()) if (isEntry(entry)) entries.push([id, entryStateOf(entry)])
  return sorted(entries)
}

function valuesIn(map: Y.Map<unknown>): Values {
  const values: [string, Json][] = []
  for (const [key, value] of map.entries()) {
    const plain = jsonOf(value)
    if (plain !== undefined) values.push([key, plain])
  }
  return sorted(values)
}

/** A plain value in one way of writing; undefined for what cannot be written as JSON. */
export function jsonOf(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  // Minus zero is zero to whoever reads it, and JSON has no other.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined
  if (Array.isArray(value)) {
    const parts = value.map(jsonOf)
    return parts.every((part) => part !== undefined) ? parts : undefined
  }
  return isPlainObject(value) ? jsonObjectOf(value) : undefined
}

function jsonObjectOf(value: object): Json | undefined {
  const fields: [string, Json][] = []
  for (const [key, field] of Object.entries(value)) {
    const plain = jsonOf(field)
    if (plain === undefined) return undefined
    fields.push([key, plain])
  }
  return sorted(fields)
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Objects with the same keys list them in the same order: whole numbers first, then letter by letter. */
const sorted = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
