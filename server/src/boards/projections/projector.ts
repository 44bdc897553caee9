import { assertNever } from '@wegpunkt/shared/assert-never'
import { decodeState, fillDocument } from '@wegpunkt/shared/board/board-state'
import type { ShowRule } from '@wegpunkt/shared/links/show-rule'
import { PIECE_BYTES } from '@wegpunkt/shared/limits'
import { cutUpdate } from '@wegpunkt/shared/wire/cut-update'
import * as Y from 'yjs'
import { openDocument } from '../open-document.ts'
import { migrated } from '../snapshot.ts'
import { type StoredState, readState } from '../stored-state.ts'
import type { FromProjector, ToProjector } from './messages.ts'
import { Projection } from './projection.ts'
import { SourceBoard } from './source-board.ts'

type Say = (message: FromProjector) => void

/** The boards of one thread, each read once, and what is shown of them. */
export class Projector {
  readonly #sources = new Map<string, SourceBoard>()
  readonly #projections = new Map<string, { readonly source: string; readonly shown: Projection }>()
  readonly #say: Say

  constructor(say: Say) {
    this.#say = say
  }

  /** What fails is given up alone: the other boards of the thread are looked at by others, and by other links. */
  hear(message: ToProjector): void {
    try {
      this.#hear(message)
    } catch (error) {
      if ('projection' in message) this.#fail(message.projection, 'rule', error)
      else this.#giveUp(message.source, error)
    }
  }

  #giveUp(source: string, error: unknown): void {
    for (const [projection, { source: of }] of this.#projections)
      if (of === source) this.#fail(projection, 'source', error)
    this.#sources.delete(source)
  }

  #fail(projection: string, of: 'rule' | 'source', error: unknown): void {
    this.#projections.delete(projection)
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.#say({ is: 'failed', projection, of, error: why })
  }

  #hear(message: ToProjector): void {
    switch (message.do) {
      case 'open':
        this.#sources.set(message.source, new SourceBoard(openDocument(message.updates)))
        return
      case 'open-snapshot':
        this.#openSnapshot(message.source, message.stored)
        return
      case 'project':
        return this.#project(message.source, message.projection, message.rule)
      case 'update':
        return this.#update(message.source, message.updates)
      case 'state':
        return this.#state(message.projection, message.request, message.clock)
      case 'drop':
        return this.#drop(message.projection)
      case 'close':
        return this.#close(message.source)
      default:
        assertNever(message)
    }
  }

  #openSnapshot(source: string, stored: StoredState): void {
    const text = readState(stored)
    // Without a source there is no projection, which is told by then.
    if (text === null) return
    const doc = new Y.Doc()
    fillDocument(doc, migrated(decodeState(text)))
    this.#sources.set(source, new SourceBoard(doc))
  }

  #project(source: string, projection: string, rule: ShowRule): void {
    const board = this.#sources.get(source)
    if (!board) return this.#fail(projection, 'source', 'there is nothing to show')
    const shown = new Projection(board, rule)
    this.#projections.set(projection, { source, shown })
    const { client, clock, elements, assets, grid, departments } = shown
    this.#say({ is: 'projected', projection, client, clock, elements, assets, grid, departments })
  }

  #update(source: string, updates: readonly Uint8Array[]): void {
    const board = this.#sources.get(source)
    if (!board) return
    const changes = board.apply(updates)
    for (const [projection, { source: of, shown }] of this.#projections) {
      if (of === source) this.#refresh(projection, shown, changes)
    }
  }

  #refresh(projection: string, shown: Projection, changes: Parameters<Projection['refresh']>[0]): void {
    try {
      const projected = shown.refresh(changes)
      if (projected.update) this.#say({ is: 'changed', projection, ...projected })
    } catch (error) {
      this.#fail(projection, 'rule', error)
    }
  }

  #state(projection: string, request: number, clock: number): void {
    const { shown } = this.#projections.get(projection) ?? {}
    if (!shown) return
    const parts = cutUpdate(shown.since(clock), PIECE_BYTES)
    this.#say({ is: 'state', projection, request, parts, clock: shown.clock })
  }

  #drop(projection: string): void {
    this.#projections.get(projection)?.shown.close()
    this.#projections.delete(projection)
  }

  #close(source: string): void {
    for (const [projection, { source: of }] of this.#projections) if (of === source) this.#drop(projection)
    this.#sources.get(source)?.close()
    this.#sources.delete(source)
  }
}
