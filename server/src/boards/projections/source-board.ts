import { aspectKey } from '@wegpunkt/shared/board/choices'
import { type RootName, rootOf } from '@wegpunkt/shared/board/document'
import { aspects } from '@wegpunkt/shared/board/entry-readers'
import { type Readable, type ValueIn, idOfKey, readAt, readMeta } from '@wegpunkt/shared/board/read'
import type { Element, Meta } from '@wegpunkt/shared/board/schema'
import { namedBy } from '@wegpunkt/shared/links/in-sight'
import * as Y from 'yjs'

/** Which entries of each root may be another now, by the ids under which a board is read. */
export type Changes = { readonly meta: boolean } & { readonly [R in Readable]: ReadonlySet<string> }

const readable = ['stages', 'lanes', 'elements', 'assessments'] as const satisfies readonly Readable[]

/**
 * The document of a board, read once, and from then on only where it changes. What the projections are written from;
 * nothing writes to it but what was committed.
 */
export class SourceBoard {
  readonly #doc: Y.Doc
  readonly #values: { [R in Readable]: Map<string, ValueIn[R]> } = {
    stages: new Map(),
    lanes: new Map(),
    elements: new Map(),
    assessments: new Map(),
  }
  /** Which elements name this one. */
  readonly #naming = new Map<string, Set<string>>()
  #touched = noChanges()
  meta: Meta

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.meta = readMeta(rootOf(doc, 'meta'))
    for (const root of readable) {
      const from = rootOf(doc, root satisfies RootName)
      for (const key of from.keys()) this.#touched[root].add(idOfKey(root, key))
      from.observeDeep((events) => this.#note(root, events))
    }
    rootOf(doc, 'meta').observeDeep(() => void (this.#touched.meta = true))
    this.#readAgain(this.#taken())
  }

  /** Everything that is there, as if it had just come. */
  get everything(): Changes {
    const ids = (root: Readable) => new Set(this.#values[root].keys())
    return {
      meta: true,
      stages: ids('stages'),
      lanes: ids('lanes'),
      elements: ids('elements'),
      assessments: ids('assessments'),
    }
  }

  /** Takes in what was committed, and says what may be another by that. */
  apply(updates: readonly Uint8Array[]): Changes {
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update)
    })
    const changes = this.#taken()
    this.#readAgain(changes)
    return changes
  }

  readonly elementAt = (id: string): Element | undefined => this.#values.elements.get(id)

  at<R extends Readable>(root: R, id: string): ValueIn[R] | undefined {
    return this.#values[root].get(id)
  }

  get assessments(): ReadonlyMap<string, ValueIn['assessments']> {
    return this.#values.assessments
  }

  naming(id: string): ReadonlySet<string> {
    return this.#naming.get(id) ?? nobody
  }

  close(): void {
    this.#doc.destroy()
  }

  #note(root: Readable, events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    for (const event of events) {
      const [key] = event.path
      if (key !== undefined) this.#touched[root].add(idOfKey(root, String(key)))
      else for (const changed of event.keys.keys()) this.#touched[root].add(idOfKey(root, changed))
    }
  }

  #taken(): Changes {
    const taken = this.#touched
    this.#touched = noChanges()
    return taken
  }

  #readAgain(changes: Changes): void {
    if (changes.meta) this.meta = readMeta(rootOf(this.#doc, 'meta'))
    for (const root of readable) for (const id of changes[root]) this.#readEntry(root, id)
  }

  #readEntry(root: Readable, id: string): void {
    const values: Map<string, ValueIn[Readable]> = this.#values[root]
    const now = readAt(root, id, rootOf(this.#doc, root satisfies RootName))
    if (root === 'elements') this.#name(id, this.elementAt(id), now as Element | null)
    if (now) values.set(id, now)
    else values.delete(id)
  }

  #name(id: string, before: Element | undefined, now: Element | null): void {
    for (const other of before ? namedBy(before) : []) {
      const naming = this.#naming.get(other)
      naming?.delete(id)
      if (naming?.size === 0) this.#naming.delete(other)
    }
    for (const other of now ? namedBy(now) : []) {
      const naming = this.#naming.get(other)
      if (naming) naming.add(id)
      else this.#naming.set(other, new Set([id]))
    }
  }
}

/** The keys under which an assessment lies in a document. */
export const keysOfAssessment = (id: string): readonly string[] =>
  aspects.map((aspect) => aspectKey(id, aspect))

const nobody: ReadonlySet<string> = new Set()

const noChanges = (): { meta: boolean } & { [R in Readable]: Set<string> } => ({
  meta: false,
  stages: new Set(),
  lanes: new Set(),
  elements: new Set(),
  assessments: new Set(),
})
