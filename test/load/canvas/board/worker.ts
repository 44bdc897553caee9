import { type Edit, applyEdits, textOf } from '@wegpunkt/shared/board/edits'
import { rootOf } from '@wegpunkt/shared/board/document'
import type { Random } from '@wegpunkt/shared/board/testing/random'
import * as Y from 'yjs'
import type { Account } from '../../../support/account.ts'
import { type RawClient, openRawClient } from '../../../support/raw-client.ts'
import { newNote } from '../../boards/notes.ts'
import { within } from '../../client.ts'
import { NOTE_SIZE, gridColors } from './note-grid.ts'

/** About so many notes are on the board; with more, more are removed. */
const NOTES_KEPT = 1_500
const BOARD_PX = 8_000
/** A note holds a few lines: it is written over when it is full. */
const FULL_CHARS = 120
/** Of a hundred gestures; the rest are words. */
const MAKES = 20
const MOVES = 35
const COLORS = 10
const REMOVALS = 12
const UNDOES = 8
/** The server takes some more at once from one person. */
const MOST_UNHEARD = 60
const SAVE_TIMEOUT_MS = 60_000
const words = ['customer ', 'waits ', 'for ', 'the ', 'answer ', 'and ', 'calls ', 'again ']

/** Somebody who works on a board without a browser: makes, moves, edits, removes notes and takes steps back. */
export class Worker {
  readonly #client: RawClient
  readonly #undo: Y.UndoManager
  readonly #random: Random
  readonly #name: string
  #made = 0

  private constructor(client: RawClient, name: string, random: Random) {
    this.#client = client
    this.#name = name
    this.#random = random
    client.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') client.send({ kind: 'update', update })
    })
    const tracked = { trackedOrigins: new Set(['work']), captureTimeout: 0 }
    this.#undo = new Y.UndoManager(rootOf(client.doc, 'elements'), tracked)
  }

  static async open(url: string, board: string, as: Account, random: Random): Promise<Worker> {
    return new Worker(await openRawClient({ url, board, as }), as.name.toLowerCase(), random)
  }

  /** Does one thing, which is one update. */
  act(): void {
    // What came is read and forgotten, or the worker would creep and not the page.
    this.#client.frames.length = 0
    const chance = this.#random.int(100)
    if (chance < UNDOES && this.#undo.undoStack.length > 0) return void this.#undo.undo()
    applyEdits(this.#client.doc, [this.#edit(chance - UNDOES)], 'work')
  }

  /** Whether the server keeps up with what was done; who went on would be sent away as too fast. */
  get isHeard(): boolean {
    const { closeCode, sent, acked } = this.#client
    if (closeCode !== null) throw new Error(`${this.#name} was sent away with ${closeCode}`)
    return sent - acked < MOST_UNHEARD
  }

  async untilSaved(): Promise<void> {
    const { acked } = this.#client
    if (!(await within(() => this.#client.acked >= this.#client.sent, SAVE_TIMEOUT_MS)))
      throw new Error(`of ${this.#client.sent} updates of ${this.#name} only ${acked} were saved`)
  }

  close(): void {
    this.#undo.destroy()
    this.#client.close()
  }

  #edit(chance: number): Edit {
    const ids = [...rootOf(this.#client.doc, 'elements').keys()]
    const id = this.#random.pick(ids)
    if (id === null || chance < MAKES) return this.#make()
    if (chance < MAKES + MOVES) return { do: 'set', in: 'elements', id, to: { at: this.#spot() } }
    if (chance < MAKES + MOVES + COLORS)
      return { do: 'set', in: 'elements', id, to: { color: this.#random.pick(gridColors) ?? 'blue' } }
    const removals = ids.length > NOTES_KEPT ? REMOVALS * 2 : REMOVALS
    if (chance < MAKES + MOVES + COLORS + removals) return { do: 'remove', in: 'elements', ids: [id] }
    const text = textOf(this.#client.doc, id)?.toJSON() ?? ''
    const insert = this.#random.pick(words) ?? ''
    const remove = text.length > FULL_CHARS ? text.length : 0
    return { do: 'type', id, index: remove === 0 ? text.length : 0, remove, insert }
  }

  #make(): Edit {
    const id = `${this.#name}-${this.#made++}`
    const placed = { at: this.#spot(), size: [NOTE_SIZE.w, NOTE_SIZE.h] as [number, number] }
    return { do: 'add', in: 'elements', id, value: { ...newNote(this.#made), ...placed } }
  }

  #spot(): [number, number] {
    return [this.#random.int(BOARD_PX), this.#random.int(BOARD_PX)]
  }
}
