import * as Y from 'yjs'
import { assertNever } from '../assert-never.ts'
import { type Entry, entryOf, rootOf } from './document.ts'
import type { ElementId } from './element-id.ts'
import { type StoredMembers, spread } from './gathered.ts'
import {
  type Assessment,
  type Element,
  type Kind,
  type ElementOf,
  type Lane,
  type Meta,
  type Stage,
  aspectKey,
  assessmentKey,
} from './schema.ts'
import { type TypedKey, longTextKeyOf, textKeyOf, longWordsOf, wordsOf } from './words.ts'

type FieldsOf<T> = { [K in keyof T]?: T[K] | undefined }
type TouchpointGroup = 'wishes' | 'aims' | 'dependsOn' | 'outcomes' | 'handovers'
type MetaGroup = 'rulesOff' | 'dismissed'
/**
 * What `set` may write: never the kind, never a text, which is changed by typing, and never a whole group, of which
 * each member is set alone (`member`).
 */
type ElementFields =
  | { [K in Kind]: FieldsOf<Omit<ElementOf<K>, 'kind' | TypedKey | TouchpointGroup>> }[Kind]
  | FieldsOf<StoredMembers<TouchpointGroup>>
type MetaFields = FieldsOf<Omit<Meta, 'schema' | MetaGroup>> | FieldsOf<StoredMembers<MetaGroup>>

/** What a person meant to do. One call of `applyEdits` is one transaction and one step of undo. */
export type Edit =
  | { do: 'add'; in: 'elements'; id: ElementId; value: Element }
  | { do: 'add'; in: 'stages'; id: ElementId; value: Stage }
  | { do: 'add'; in: 'lanes'; id: ElementId; value: Lane }
  /** A value of undefined removes the key. */
  | { do: 'set'; in: 'elements'; id: ElementId; to: ElementFields }
  | { do: 'set'; in: 'stages'; id: ElementId; to: FieldsOf<Stage> }
  | { do: 'set'; in: 'lanes'; id: ElementId; to: FieldsOf<Lane> }
  /** What is said about the board as a whole. */
  | { do: 'set'; in: 'meta'; to: MetaFields }
  | { do: 'remove'; in: 'elements' | 'stages' | 'lanes'; ids: readonly ElementId[] }
  /** Replaces `remove` UTF-16 units at `index` of the element's text by `insert`; of its long text if it says so. */
  | { do: 'type'; id: ElementId; index: number; remove: number; insert: string; in?: 'long' }
  | { do: 'assess'; touchpoint: ElementId; persona: string; to: FieldsOf<Assessment> }

/** Applies the edits as one transaction, so as one step of undo. */
export function applyEdits(doc: Y.Doc, edits: readonly Edit[], origin: unknown): void {
  if (edits.length === 0) return
  doc.transact(() => {
    for (const edit of edits) applyEdit(doc, edit)
  }, origin)
}

// An entry may be gone by the time an edit reaches it: someone else removed it.
// Removal wins, and the edit does nothing.
function applyEdit(doc: Y.Doc, edit: Edit): void {
  switch (edit.do) {
    case 'add':
      rootOf(doc, edit.in).set(edit.id, edit.in === 'elements' ? elementEntry(edit.value) : entry(edit.value))
      return
    case 'set': {
      const target = edit.in === 'meta' ? rootOf(doc, 'meta') : entryOf(doc, edit.in, edit.id)
      if (target) setFields(target, edit.to)
      return
    }
    case 'remove':
      for (const id of edit.ids) rootOf(doc, edit.in).delete(id)
      return
    case 'type': {
      const text = edit.in === 'long' ? mustHaveLongText(doc, edit.id) : textOf(doc, edit.id)
      if (!text) return
      // The text may have become shorter since the one who types looked at it.
      const index = Math.max(0, Math.min(edit.index, text.length))
      const remove = Math.min(edit.remove, text.length - index)
      if (remove > 0) text.delete(index, remove)
      if (edit.insert) text.insert(index, edit.insert)
      return
    }
    case 'assess': {
      const assessment = assessmentKey(edit.touchpoint, edit.persona)
      const aspects = Object.entries(edit.to).map(([aspect, value]) => [aspectKey(assessment, aspect), value])
      setFields(rootOf(doc, 'assessments'), Object.fromEntries(aspects))
      return
    }
    default:
      assertNever(edit)
  }
}

/** The text of an element that people type together; null where the element has none, or is gone. */
export function textOf(doc: Y.Doc, id: ElementId): Y.Text | null {
  return textAt(doc, id, textKeyOf)
}

/** The long text of an element; null where its kind has none, nobody has written one yet, or it is gone. */
export function longTextOf(doc: Y.Doc, id: ElementId): Y.Text | null {
  return textAt(doc, id, longTextKeyOf)
}

function textAt(doc: Y.Doc, id: ElementId, keys: Partial<Record<Kind, string | null>>): Y.Text | null {
  const element = entryOf(doc, 'elements', id)
  const kind = element?.get('kind')
  if (!element || typeof kind !== 'string' || !Object.hasOwn(keys, kind)) return null
  const key = keys[kind as Kind]
  const text = key && element.get(key)
  return text instanceof Y.Text ? text : null
}

// Elements that were made before there were long texts have none until somebody types one.
function mustHaveLongText(doc: Y.Doc, id: ElementId): Y.Text | null {
  const there = longTextOf(doc, id)
  const element = entryOf(doc, 'elements', id)
  const key = longTextKeyOf[element?.get('kind') as Kind]
  if (there || !element || key === undefined) return there
  const made = new Y.Text()
  element.set(key, made)
  return made
}

/** The least typing that turns one text into another; null if they are equal. */
export function typingBetween(
  before: string,
  after: string,
): { index: number; remove: number; insert: string } | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  // Half of a surrogate pair is no character: both halves change together.
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  return { index: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) }
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000

function elementEntry(element: Element): Entry {
  const textKey: string | null = textKeyOf[element.kind]
  const longKey = longTextKeyOf[element.kind]
  const made = entry(element)
  if (textKey !== null) made.set(textKey, new Y.Text(wordsOf(element)))
  // Also without a word in it: two people who began one at once would each make a text, and one would be lost.
  if (longKey !== undefined) made.set(longKey, new Y.Text(longWordsOf(element)))
  return made
}

function entry(value: object): Entry {
  return new Y.Map(spread(value).filter(([, field]) => field !== undefined))
}

function setFields(target: Entry, fields: object): void {
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) target.delete(key)
    else target.set(key, value)
  }
}
