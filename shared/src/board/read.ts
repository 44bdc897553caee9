import * as Y from 'yjs'
import { SCHEMA_VERSION, aspectKey } from './choices.ts'
import { type RootName, rootOf } from './document.ts'
import type { ElementId } from './element-id.ts'
import {
  aspects,
  isKind,
  readAssessment,
  readElement,
  readLane,
  readMetaEntry,
  readStage,
} from './entry-readers.ts'
import { gather, isGroup } from './gathered.ts'
import { byOrder } from './order.ts'
import { ELEMENT_ID } from './random-id.ts'
import type { Assessment, Element, Lane, Meta, Stage } from './schema.ts'

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
  readonly meta: Meta
  /** How many entries are nonsense and were left out. */
  readonly skipped: number
}

/** What the entries of each root say once they are read. */
export type ValueIn = { stages: Stage; lanes: Lane; elements: Element; assessments: Assessment }
export type Readable = keyof ValueIn

const readers: { readonly [R in Readable]: (get: (key: string) => unknown) => ValueIn[R] | null } = {
  stages: readStage,
  lanes: readLane,
  elements: readElement,
  assessments: readAssessment,
}

/** Under any other key nothing could refer to the entry. */
const idOf = {
  stages: ELEMENT_ID,
  lanes: ELEMENT_ID,
  elements: ELEMENT_ID,
  assessments: /^[\w-]{1,64}:.{1,100}$/,
} as const

/**
 * What a root says under an id, as plain data; null if nothing is there, or nonsense. `id` is that of the
 * board that was read: the aspects of an assessment are several keys of the root, and one value.
 * Total: it never throws, whatever a client wrote. A key with a value that this program does not know costs that
 * key alone: a newer client may have written it, and what a person contributed is shown without it. What has no
 * readable words or place is nonsense.
 */
export function readAt<R extends Readable>(root: R, id: string, from: Y.Map<unknown>): ValueIn[R] | null {
  if (!idOf[root].test(id)) return null
  if (root === 'assessments') {
    if (!aspects.some((aspect) => from.has(aspectKey(id, aspect)))) return null
    return readers[root]((aspect) => plainValue(from.get(aspectKey(id, aspect))))
  }
  const entry = from.get(id)
  return entry instanceof Y.Map ? readers[root](fieldsOf(entry)) : null
}

/** What is said about the board as a whole. Total, like everything that is read. */
export const readMeta = (from: Y.Map<unknown>): Meta =>
  readMetaEntry(fieldsOf(from)) ?? { schema: SCHEMA_VERSION }

/** What an entry says under a key; for a group, all of its members. */
function fieldsOf(entry: Y.Map<unknown>): (key: string) => unknown {
  const valueOf = (key: string): unknown => plainValue(entry.get(key))
  let groups: ReturnType<typeof gather> | null = null
  return (key) => (isGroup(key) ? (groups ??= gather(entry.keys(), valueOf)).get(key) : valueOf(key))
}

/** Under which id of the board that was read a key of a root counts. */
export const idOfKey = (root: Readable, key: string): string =>
  root === 'assessments' ? key.slice(0, Math.max(0, key.lastIndexOf(':'))) : key

/** `unknown-kind`: a newer program may have made it. `damaged`: nobody could read it. */
export type Unreadable = {
  readonly root: Readable
  readonly id: string
  readonly why: 'unknown-kind' | 'damaged'
}

/** What `readBoard` leaves out, and why. It looks at everything: for when somebody asks. */
export function unreadableIn(doc: Y.Doc): Unreadable[] {
  const unreadable: Unreadable[] = []
  for (const root of Object.keys(readers) as Readable[]) {
    const from = rootOf(doc, root satisfies RootName)
    for (const id of idsIn(root, from)) {
      if (!readAt(root, id, from)) unreadable.push({ root, id, why: whyNot(root, id, from) })
    }
  }
  return unreadable
}

function whyNot(root: Readable, id: string, from: Y.Map<unknown>): Unreadable['why'] {
  const entry = from.get(id)
  if (root !== 'elements' || !(entry instanceof Y.Map) || !ELEMENT_ID.test(id)) return 'damaged'
  const kind: unknown = entry.get('kind')
  return typeof kind === 'string' && !isKind(kind) ? 'unknown-kind' : 'damaged'
}

const idsIn = (root: Readable, from: Y.Map<unknown>): Set<string> =>
  new Set([...from.keys()].map((key) => idOfKey(root, key)))

// Shared types and bytes are no values of ours, but for texts. XmlText is a Y.Text that nobody writes.
function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) return value
  if (value !== null && Object.getPrototypeOf(value) === Object.prototype) return value
  return value instanceof Y.Text && !(value instanceof Y.XmlText) ? value.toString() : null
}

/** The whole board. For a live view use the client's board store, which reads only what changed. */
export function readBoard(doc: Y.Doc): Board {
  let skipped = 0
  const read = <R extends Readable>(root: R): [string, ValueIn[R]][] => {
    const entries: [string, ValueIn[R]][] = []
    const from = rootOf(doc, root satisfies RootName)
    for (const id of idsIn(root, from)) {
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
    meta: readMeta(rootOf(doc, 'meta')),
  }
  return { ...board, skipped }
}
