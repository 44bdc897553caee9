import { aspectKey, assessmentKey } from '@wegpunkt/shared/board/choices'
import { setEntry, setValue } from '@wegpunkt/shared/board/bring-back'
import { type RootName, rootOf } from '@wegpunkt/shared/board/document'
import type { Element } from '@wegpunkt/shared/board/schema'
import { createSight } from '@wegpunkt/shared/links/in-sight'
import { departmentsOfElement, departmentsOfLane } from '@wegpunkt/shared/links/named-departments'
import { isShownLane } from '@wegpunkt/shared/links/show-board'
import type { ShowRule } from '@wegpunkt/shared/links/show-rule'
import {
  type ShownEntry,
  shownAssessment,
  shownElement,
  shownLane,
  shownMeta,
  shownStage,
} from '@wegpunkt/shared/links/shown-entries'
import type { Json } from '@wegpunkt/shared/board/board-state'
import * as Y from 'yjs'
import { NamedDepartments } from './named-departments.ts'
import { type Changes, type SourceBoard, keysOfAssessment } from './source-board.ts'

/** What a projection shows more and less than before: elements, and the pictures on it where those are others. */
export type SightChange = {
  readonly shown: readonly string[]
  readonly hidden: readonly string[]
  readonly assets: readonly string[] | null
  /** Stages and lanes, where they are others. */
  readonly grid: readonly string[] | null
  /** The departments that are named, where those are others. */
  readonly departments: readonly string[] | null
}
export type Projected = SightChange & {
  /** Null where nothing that is shown has changed. */
  readonly update: Uint8Array | null
  /** How far the projection has come: all of it was written under one client id. */
  readonly clock: number
}

/**
 * A second document of a board, written by the server alone, that holds what a rule shows and nothing else: no text
 * that was deleted, nobody's client id. `showBoard` says what that is; here only what a change concerns is looked at.
 */
export class Projection {
  readonly #doc = new Y.Doc({ gc: true })
  readonly #source: SourceBoard
  readonly #rule: ShowRule
  readonly #inSight = new Set<string>()
  readonly #assets = new Map<string, string>()
  readonly #departments = new NamedDepartments()
  #written: Uint8Array | null = null

  constructor(source: SourceBoard, rule: ShowRule) {
    this.#source = source
    this.#rule = rule
    this.#doc.on('update', (update: Uint8Array) => (this.#written = update))
    this.refresh(source.everything)
  }

  /** Writes what these changes of the source mean for what is shown. */
  refresh(changes: Changes): Projected {
    this.#written = null
    const { dirty, shown, hidden } = this.#look(changes.elements)
    let assets = false
    this.#doc.transact(() => {
      if (changes.meta) this.#writeValues('meta', [], shownMeta(this.#source.meta, this.#rule))
      for (const id of changes.stages) this.#writeEntry('stages', id, this.#stage(id))
      for (const id of changes.lanes) this.#writeLane(id)
      for (const id of dirty) assets = this.#writeElement(id) || assets
      for (const id of this.#assessmentsOf(changes, [...shown, ...hidden])) this.#writeAssessment(id)
    })
    return {
      update: this.#written,
      clock: this.clock,
      shown,
      hidden,
      assets: assets ? this.assets : null,
      grid: changes.stages.size + changes.lanes.size > 0 ? this.grid : null,
      departments: this.#departments.haveChanged() ? this.departments : null,
    }
  }

  get elements(): readonly string[] {
    return [...this.#inSight]
  }

  get assets(): readonly string[] {
    return [...new Set(this.#assets.values())]
  }

  /** The stages and lanes that are shown. */
  get grid(): readonly string[] {
    return [...rootOf(this.#doc, 'stages').keys(), ...rootOf(this.#doc, 'lanes').keys()]
  }

  /** The departments that are named by what is shown. */
  get departments(): readonly string[] {
    return this.#departments.all
  }

  get clock(): number {
    return Y.getState(this.#doc.store, this.#doc.clientID)
  }

  /** What somebody lacks who has come so far; of what was deleted meanwhile no more than that it was there, and its size. */
  since(clock: number): Uint8Array {
    const known = new Map([[this.#doc.clientID, Math.min(clock, this.clock)]])
    return Y.encodeStateAsUpdate(this.#doc, clock > 0 ? Y.encodeStateVector(known) : undefined)
  }

  /** Under which everything in it was written. */
  get client(): number {
    return this.#doc.clientID
  }

  close(): void {
    this.#doc.destroy()
  }

  // Whoever names what comes into sight or goes out of it is looked at again, and so on.
  #look(changed: ReadonlySet<string>): { dirty: ReadonlySet<string>; shown: string[]; hidden: string[] } {
    const isInSight = createSight(this.#source.elementAt, this.#rule)
    const dirty = new Set(changed)
    const shown: string[] = []
    const hidden: string[] = []
    for (const id of dirty) {
      const isShown = isInSight(id)
      // A frame that was kept back and is gone keeps nothing back any more, though nobody has seen it go.
      const isNews = isShown !== this.#inSight.has(id) || changed.has(id)
      if (isNews) for (const other of this.#source.naming(id)) dirty.add(other)
      if (isShown && !this.#inSight.has(id)) shown.push(id)
      if (!isShown && this.#inSight.has(id)) hidden.push(id)
    }
    for (const id of shown) this.#inSight.add(id)
    for (const id of hidden) this.#inSight.delete(id)
    return { dirty, shown, hidden }
  }

  #stage(id: string): ShownEntry | null {
    const stage = this.#source.at('stages', id)
    return stage ? shownStage(stage, this.#rule) : null
  }

  #writeLane(id: string): void {
    const lane = isShownLane(id, this.#rule) ? this.#source.at('lanes', id) : undefined
    this.#writeEntry('lanes', id, lane ? shownLane(lane, this.#rule) : null)
    this.#departments.note(`lane ${id}`, lane ? departmentsOfLane(lane) : [])
  }

  /** Whether its picture is another. */
  #writeElement(id: string): boolean {
    const element = this.#inSight.has(id) ? this.#source.elementAt(id) : undefined
    const sight = { rule: this.#rule, sees: (other: string) => this.#inSight.has(other) }
    this.#writeEntry('elements', id, element ? shownElement(element, sight) : null)
    this.#departments.note(id, element ? departmentsOfElement(element) : [])
    return this.#noteAsset(id, element)
  }

  #noteAsset(id: string, element: Element | undefined): boolean {
    const before = this.#assets.get(id)
    const now = element?.kind === 'image' ? element.asset : undefined
    if (before === now) return false
    if (now === undefined) this.#assets.delete(id)
    else this.#assets.set(id, now)
    return true
  }

  #writeEntry(root: RootName, id: string, entry: ShownEntry | null): void {
    const target = rootOf(this.#doc, root)
    if (entry) setEntry(target, id, entry)
    else if (target.has(id)) target.delete(id)
  }

  // What is changed may be a touchpoint no more.
  #assessmentsOf({ assessments, elements }: Changes, touchpoints: readonly string[]): Set<string> {
    const { personas } = this.#rule
    return new Set([
      ...assessments,
      ...[...elements, ...touchpoints].flatMap((id) => personas.map((it) => assessmentKey(id, it))),
    ])
  }

  #writeAssessment(id: string): void {
    const touchpoint = id.slice(0, Math.max(0, id.indexOf(':')))
    const isShown =
      this.#rule.personas.includes(id.slice(touchpoint.length + 1)) &&
      this.#inSight.has(touchpoint) &&
      this.#source.elementAt(touchpoint)?.kind === 'touchpoint'
    const assessment = isShown ? this.#source.at('assessments', id) : undefined
    const shown = assessment ? shownAssessment(assessment, this.#rule) : {}
    const keyed = Object.entries(shown).map(([aspect, value]): [string, Json] => [
      aspectKey(id, aspect),
      value,
    ])
    this.#writeValues('assessments', keysOfAssessment(id), Object.fromEntries(keyed))
  }

  /** Under `keys`, and for the board as a whole under all, nothing else is left. */
  #writeValues(
    root: 'meta' | 'assessments',
    keys: readonly string[],
    values: Readonly<Record<string, Json>>,
  ): void {
    const target = rootOf(this.#doc, root)
    for (const [key, value] of Object.entries(values)) setValue(target, key, value)
    for (const key of root === 'meta' ? [...target.keys()] : keys)
      if (!Object.hasOwn(values, key) && target.has(key)) target.delete(key)
  }
}
