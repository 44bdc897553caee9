import {
  type Board,
  type Readable,
  type ValueIn,
  idOfKey,
  readAt,
  readMeta,
} from '@wegpunkt/shared/board/read'
import { rootOf } from '@wegpunkt/shared/board/document'
import { equalityDeep } from 'lib0/function'
import type * as Y from 'yjs'

/** What was under an id before a transaction, and what is there now; null for nothing readable. */
export type Change<T> = { readonly id: string; readonly before: T | null; readonly after: T | null }

/** One root of the document as plain values by id, read again only where it was touched. */
export interface Entries<T> {
  /** A new map after each change, the same one until then. */
  readonly snapshot: () => ReadonlyMap<string, T>
  /** How many entries cannot be read. */
  readonly unreadable: () => number
  /** Reads what was touched since the last call. */
  refresh(): readonly Change<T>[]
  readonly close: () => void
}

export function openEntries<R extends Readable>(doc: Y.Doc, name: R): Entries<ValueIn[R]> {
  type Value = ValueIn[R]
  const root = rootOf(doc, name)
  const values = new Map<string, Value>()
  const nonsense = new Set<string>()
  const touched = new Set<string>()
  let snapshot: ReadonlyMap<string, Value> | null = null

  const read = (id: string): Change<Value> | null => {
    const before = values.get(id) ?? null
    const fresh = readAt(name, id, root)
    if (!fresh && isThere(id)) nonsense.add(id)
    else nonsense.delete(id)
    const after = before && fresh ? shareWith(before, fresh) : fresh
    if (before === after) return null
    if (after) values.set(id, after)
    else values.delete(id)
    snapshot = null
    return { id, before, after }
  }

  // An assessment is several keys: all are looked at, but only for what could not be read.
  const isThere = (id: string): boolean =>
    name === 'assessments' ? [...root.keys()].some((key) => idOfKey(name, key) === id) : root.has(id)

  const touch = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) for (const key of keysOf(event, root)) touched.add(idOfKey(name, key))
  }

  for (const id of new Set([...root.keys()].map((key) => idOfKey(name, key)))) read(id)
  root.observeDeep(touch)
  return {
    snapshot: () => (snapshot ??= new Map(values)),
    unreadable: () => nonsense.size,
    refresh() {
      const changes = [...touched].map(read).filter((change) => change !== null)
      touched.clear()
      return changes
    },
    close: () => root.unobserveDeep(touch),
  }
}

/** What is said about the board as a whole. */
export function openMeta(doc: Y.Doc): { get(): Board['meta']; refresh(): boolean; close(): void } {
  const root = rootOf(doc, 'meta')
  let meta = readMeta(root)
  let isTouched = false
  const touch = (): void => void (isTouched = true)
  root.observeDeep(touch)
  return {
    get: () => meta,
    /** Whether it says something else than at the last call. */
    refresh() {
      if (!isTouched) return false
      isTouched = false
      const before = meta
      meta = shareWith(before, readMeta(root))
      return meta !== before
    },
    close: () => root.unobserveDeep(touch),
  }
}

// An event on the root names the keys itself; below it, the first step of the path is the key.
function keysOf(event: Y.YEvent<Y.AbstractType<unknown>>, root: Y.Map<unknown>): string[] {
  const keys: readonly unknown[] =
    event.target === root ? [...(event as Y.YMapEvent<unknown>).keysChanged] : event.path.slice(0, 1)
  return keys.filter((key) => typeof key === 'string')
}

/** The new value, with every field that says the same as before taken from before; `before` if all do. */
function shareWith<T extends object>(before: T, after: T): T {
  const shared: Record<string, unknown> = Object.fromEntries(Object.entries(after))
  const old: Record<string, unknown> = Object.fromEntries(Object.entries(before))
  let same = Object.keys(old).length === Object.keys(shared).length
  for (const key of Object.keys(shared)) {
    if (Object.hasOwn(old, key) && equalityDeep(old[key], shared[key])) shared[key] = old[key]
    else same = false
  }
  return same ? before : (shared as T)
}
