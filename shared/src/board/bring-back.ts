import * as Y from 'yjs'
import {
  type BoardState,
  type EntryState,
  type Json,
  entryFrom,
  entryRoots,
  isEntry,
  isText,
  jsonOf,
  valueRoots,
} from './board-state.ts'
import { type RootName, rootOf } from './document.ts'
import { textSteps } from './text-steps.ts'

/** How many entries (stages, lanes, elements, assessments, marks of the board) it touched, and how. */
export type BroughtBack = { added: number; changed: number; removed: number }

/** The version of the document's meaning belongs to the program, not to the board. */
const KEPT_META: ReadonlySet<string> = new Set(['schema'])

/**
 * Writes what differs between a board and an earlier state of it, as one transaction: values that differ are set,
 * those that were not there are removed, entries come and go, and texts are changed where they differ. Nothing else
 * is touched, so that whatever others do at the same time to anything else stays as they did it.
 *
 * Assessments of this persona alone: the others', and those of nobody in particular, stay as they are.
 */
export function bringBack(doc: Y.Doc, state: BoardState, persona: string, origin: unknown): BroughtBack {
  const done = { added: 0, changed: 0, removed: 0 }
  doc.transact(() => {
    for (const name of valueRoots)
      bringBackValues(rootOf(doc, name), state[name], concerns(name, persona), done)
    for (const name of entryRoots) bringBackEntries(rootOf(doc, name), state[name], done)
  }, origin)
  return done
}

type Concerns = (key: string) => boolean

const concerns = (root: RootName, persona: string): Concerns =>
  root === 'assessments' ? (key) => personaIn(key) === persona : (key) => !KEPT_META.has(key)

/** Of `touchpoint:persona:aspect`, as `idOfKey` reads it. */
const personaIn = (key: string): string => key.slice(key.indexOf(':') + 1, Math.max(0, key.lastIndexOf(':')))

function bringBackValues(
  root: Y.Map<unknown>,
  wanted: Readonly<Record<string, Json>>,
  isConcerned: Concerns,
  done: BroughtBack,
): void {
  for (const [key, value] of Object.entries(wanted)) {
    if (!isConcerned(key)) continue
    const isThere = root.has(key)
    if (!setValue(root, key, value)) continue
    if (isThere) done.changed++
    else done.added++
  }
  for (const key of root.keys())
    if (isConcerned(key) && !Object.hasOwn(wanted, key) && dropValue(root, key)) done.removed++
}

function bringBackEntries(
  root: Y.Map<unknown>,
  wanted: Readonly<Record<string, EntryState>>,
  done: BroughtBack,
): void {
  for (const [id, state] of Object.entries(wanted)) {
    const isThere = isEntry(root.get(id))
    if (!setEntry(root, id, state)) continue
    if (isThere) done.changed++
    else done.added++
  }
  for (const [id, entry] of root.entries()) {
    if (Object.hasOwn(wanted, id) || !isEntry(entry)) continue
    root.delete(id)
    done.removed++
  }
}

/** Brings one entry to this state, its texts by little typing. Whether anything differed. */
export function setEntry(root: Y.Map<unknown>, id: string, state: EntryState): boolean {
  const entry = root.get(id)
  if (isEntry(entry)) return bringBackEntry(entry, state)
  root.set(id, entryFrom(state))
  return true
}

function bringBackEntry(entry: Y.Map<unknown>, { fields, texts = {} }: EntryState): boolean {
  let differs = false
  for (const [key, value] of Object.entries(fields)) differs = setValue(entry, key, value) || differs
  for (const [key, text] of Object.entries(texts)) differs = setText(entry, key, text) || differs
  for (const key of entry.keys()) {
    if (Object.hasOwn(fields, key) || Object.hasOwn(texts, key)) continue
    differs = dropValue(entry, key) || differs
  }
  return differs
}

/** Whether it differed. */
export function setValue(map: Y.Map<unknown>, key: string, value: Json): boolean {
  const now = jsonOf(map.get(key))
  if (now !== undefined && JSON.stringify(now) === JSON.stringify(value)) return false
  map.set(key, value)
  return true
}

function setText(entry: Y.Map<unknown>, key: string, wanted: string): boolean {
  const text = entry.get(key)
  if (!isText(text)) {
    entry.set(key, new Y.Text(wanted))
    return true
  }
  const now = text.toString()
  if (now === wanted) return false
  // What is no letter counts in the text and is not in the words: then no place is where it seems to be.
  const isPlain = now.length === text.length
  const steps = isPlain ? textSteps(now, wanted) : [{ index: 0, remove: text.length, insert: wanted }]
  for (const { index, remove, insert } of steps) {
    if (remove > 0) text.delete(index, remove)
    if (insert) text.insert(index, insert)
  }
  return true
}

// What no program of ours writes is not in a state, and not for us to remove.
function dropValue(map: Y.Map<unknown>, key: string): boolean {
  const value = map.get(key)
  if (!isText(value) && jsonOf(value) === undefined) return false
  map.delete(key)
  return true
}
