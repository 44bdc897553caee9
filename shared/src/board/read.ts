import * as Y from 'yjs'
import { type RootName, rootOf } from './document.ts'
import { type ElementId, ELEMENT_ID } from './element-id.ts'
import { byOrder } from './order.ts'
import { Assessment, Element, Lane, Stage, aspectKey } from './schema.ts'
import { textKeyOf } from './words.ts'

export type Elements = ReadonlyMap<ElementId, Element>

/** A board as plain data: what can be read of the document, and how much could not. */
export type Board = {
  /** In the customer's order. */
  readonly stages: ReadonlyMap<ElementId, Stage>
  /** From top to bottom. */
  readonly lanes: ReadonlyMap<ElementId, Lane>
  /** In no order; `byOrder` sorts from back to front. */
  readonly elements: Elements
  /** By `assessmentKey`. */
  readonly assessments: ReadonlyMap<string, Assessment>
  /** How many entries are nonsense and were left out. */
  readonly skipped: number
}

const schemas = { stages: Stage, lanes: Lane, elements: Element, assessments: Assessment } as const
export type Readable = keyof typeof schemas

/** What people typed: without it, an element says nothing. */
const words: ReadonlySet<string> = new Set(Object.values(textKeyOf).filter((key) => key !== null))

/** Under any other key nothing could refer to the entry. */
const idOf = {
  stages: ELEMENT_ID,
  lanes: ELEMENT_ID,
  elements: ELEMENT_ID,
  assessments: /^[\w-]{1,64}:.{1,100}$/,
} as const

/** What the entries of each root say once they are read. */
export type ValueIn = { stages: Stage; lanes: Lane; elements: Element; assessments: Assessment }

/**
 * What a root says under an id, as plain data; null if nothing is there, or nonsense. `id` is that of the
 * board that was read: the aspects of an assessment are several keys of the root, and one value.
 */
export function readAt<R extends Readable>(root: R, id: string, from: Y.Map<unknown>): ValueIn[R] | null {
  if (root !== 'assessments') return from.has(id) ? readEntry(root, id, from.get(id)) : null
  if (!idOf.assessments.test(id)) return null
  const there = aspects.filter((aspect) => from.has(aspectKey(id, aspect)))
  if (there.length === 0) return null
  return parse(root, new Map(there.map((aspect) => [aspect, plainValue(from.get(aspectKey(id, aspect)))])))
}

const aspects = Object.keys(Assessment.shape)

/** Under which id of the board that was read a key of a root counts. */
export const idOfKey = (root: Readable, key: string): string =>
  root === 'assessments' ? key.slice(0, Math.max(0, key.lastIndexOf(':'))) : key

/**
 * One entry as plain data; null if it is nonsense. Total: it never throws, whatever a client wrote.
 * A key with a value that this program does not know costs that key alone: a newer client may have
 * written it, and what a person contributed is shown without it. What has no readable words or place is nonsense.
 */
function readEntry<R extends Readable>(root: R, id: string, entry: unknown): ValueIn[R] | null {
  if (!(entry instanceof Y.Map) || !idOf[root].test(id)) return null
  return parse(root, new Map([...entry.entries()].map(([key, value]) => [key, plainValue(value)])))
}

function parse<R extends Readable>(root: R, plain: Map<string, unknown>): ValueIn[R] | null {
  const first = schemas[root].safeParse(Object.fromEntries(plain))
  if (first.success) return first.data as ValueIn[R]
  for (const key of first.error.issues.map(({ path }) => String(path[0]))) {
    if (!words.has(key)) plain.delete(key)
  }
  const second = schemas[root].safeParse(Object.fromEntries(plain))
  // The schema of a root yields exactly that root's values; TypeScript cannot see it through the index.
  return second.success ? (second.data as ValueIn[R]) : null
}

// No key holds an object, and none may reach zod: what is declared readonly it freezes even if it does not
// fit, which throws for bytes and would break a Yjs type for good. XmlText is a Y.Text that nobody writes.
function plainValue(value: unknown): unknown {
  if (value instanceof Y.Text && !(value instanceof Y.XmlText)) return value.toString()
  return typeof value === 'object' && !Array.isArray(value) ? null : value
}

/** The whole board. For a live view use the client's board store, which reads only what changed. */
export function readBoard(doc: Y.Doc): Board {
  let skipped = 0
  const read = <R extends Readable>(root: R): [string, ValueIn[R]][] => {
    const entries: [string, ValueIn[R]][] = []
    const from = rootOf(doc, root satisfies RootName)
    for (const id of new Set([...from.keys()].map((key) => idOfKey(root, key)))) {
      const value = readAt(root, id, from)
      if (value) entries.push([id, value])
      else skipped++
    }
    return entries
  }
  const board = {
    stages: new Map(read('stages').toSorted(byOrder)),
    lanes: new Map(read('lanes').toSorted(byOrder)),
    elements: new Map(read('elements')),
    assessments: new Map(read('assessments')),
  }
  return { ...board, skipped }
}
