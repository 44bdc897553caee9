import { rootNames } from '@wegpunkt/shared/board/document'
import { type Scan, scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { joinUpdates } from './join-updates.ts'

const rules = storedRules(rootNames)

/**
 * What the parts of a base contain, read when somebody comes back for the first time: it answers whoever has
 * all of it already, which most have, without going through the whole board.
 */
export class BaseIndex {
  #scans: readonly Scan[] | null = null
  #deletes: Uint8Array | null = null

  /** The base is another one. */
  forget(): void {
    this.#scans = null
    this.#deletes = null
  }

  /** Whether somebody with this state vector has all structs of the base. */
  isWithin(stateVector: ReadonlyMap<number, number>, parts: readonly Uint8Array[]): boolean {
    return this.#read(parts).every(({ clients }) =>
      clients.every(({ client, to }) => to <= (stateVector.get(client) ?? 0)),
    )
  }

  /** An update of all deletions of the base, and nothing else. */
  deletes(parts: readonly Uint8Array[]): Uint8Array {
    return (this.#deletes ??= joinUpdates(
      this.#read(parts).map(({ deletesAt }, i) => withoutStructs(parts[i] ?? new Uint8Array(), deletesAt)),
    ))
  }

  #read(parts: readonly Uint8Array[]): readonly Scan[] {
    return (this.#scans ??= parts.map((part) => scanUpdate(part, rules)))
  }
}

function withoutStructs(update: Uint8Array, deletesAt: number): Uint8Array {
  const deletes = update.subarray(deletesAt)
  const bytes = new Uint8Array(1 + deletes.length)
  bytes.set(deletes, 1)
  return bytes
}
