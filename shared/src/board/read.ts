import * as Y from 'yjs'
import { type RootName, rootOf } from './document.ts'
import type { ElementId } from './element-id.ts'
import { byOrder } from './order.ts'
import { Assessment, Element, Lane, Stage } from './schema.ts'

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
type ValueIn = { stages: Stage; lanes: Lane; elements: Element; assessments: Assessment }

/** One entry as plain data; null if it is nonsense. Total: it never throws, whatever a client wrote. */
export function readEntry<R extends Readable>(root: R, id: string, entry: unknown): ValueIn[R] | null {
  if (!(entry instanceof Y.Map) || id.length > 200) return null
  const plain: Record<string, unknown> = {}
  for (const [key, value] of entry.entries()) plain[key] = value instanceof Y.Text ? value.toString() : value
  const result = schemas[root].safeParse(plain)
  // The schema of a root yields exactly that root's values; TypeScript cannot see it through the index.
  return result.success ? (result.data as ValueIn[R]) : null
}

/** The whole board. For a live view use the client's board store, which reads only what changed. */
export function readBoard(doc: Y.Doc): Board {
  let skipped = 0
  const read = <R extends Readable>(root: R): [string, ValueIn[R]][] => {
    const entries: [string, ValueIn[R]][] = []
    for (const [id, entry] of rootOf(doc, root satisfies RootName).entries()) {
      const value = readEntry(root, id, entry)
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
