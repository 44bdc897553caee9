import { type BoardState, stateOf } from '@wegpunkt/shared/board/board-state'
import { bringBack } from '@wegpunkt/shared/board/bring-back'
import { rootOf } from '@wegpunkt/shared/board/document'
import type { Random } from '@wegpunkt/shared/board/testing/random'
import * as Y from 'yjs'
import type { Rooms } from '../rooms.ts'
import type { VirtualDisk } from './virtual-disk.ts'

type Parts = {
  readonly board: string
  readonly disk: VirtualDisk
  readonly random: Random
  /** What was promised and is not kept, in words. */
  readonly broken: string[]
}

/** Keeps states of the board, and brings it back to one of them while everything goes on. */
export class VirtualRestorer {
  readonly #parts: Parts
  readonly #states: BoardState[] = []
  readonly #written: { readonly client: number; readonly update: Uint8Array }[] = []

  constructor(parts: Parts) {
    this.#parts = parts
  }

  keep(): void {
    this.#states.push(stateOf(this.#docOnDisk()))
  }

  /** Worked out from what is on disk; by the time it is written, everybody has gone on. */
  restore(rooms: Rooms): void {
    const { board, disk, random, broken } = this.#parts
    const state = random.pick(this.#states)
    if (!state) return
    const doc = this.#docOnDisk()
    const client = Math.floor(random.next() * 2 ** 32)
    doc.clientID = client
    doc.on('update', (update: Uint8Array) => {
      this.#written.push({ client, update })
      const told = (): void => {
        if (disk.clockOf(client) === 0) broken.push(`the server's ${client} was promised, and is not on disk`)
      }
      // Whether it was written all the same, as when the server is killed, the disk says.
      rooms.write(board, update).then(told, () => undefined)
    })
    doc.transact(() => {
      bringBack(doc, state, 'p1', 'restore')
      // What only removes has nothing under its own id, by which it could be found again.
      rootOf(doc, 'meta').set('restored', client)
    })
  }

  /** Every restore that has reached the disk, in the order in which they were made. */
  get restores(): readonly Uint8Array[] {
    const { disk } = this.#parts
    return this.#written.flatMap(({ client, update }) => (disk.clockOf(client) > 0 ? [update] : []))
  }

  #docOnDisk(): Y.Doc {
    const doc = new Y.Doc()
    for (const { bytes } of this.#parts.disk.rows) Y.applyUpdate(doc, bytes)
    return doc
  }
}
