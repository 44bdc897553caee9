import { rootNames } from '@wegpunkt/shared/board/document'
import { type Contents, contentsOf } from '@wegpunkt/shared/wire/contents'
import { storedRules } from '@wegpunkt/shared/wire/scan'

/**
 * What the parts of a base contain: it answers whoever comes back and has all of it already, which most have,
 * without going through the whole board. Read when it is needed for the first time, unless it is known before.
 */
export class BaseIndex {
  #contents: Contents | null = null

  know(contents: Contents): void {
    this.#contents = contents
  }

  /** The base is another one. */
  forget(): void {
    this.#contents = null
  }

  /** Whether somebody with this state vector has all structs of the base. */
  isWithin(stateVector: ReadonlyMap<number, number>, parts: readonly Uint8Array[]): boolean {
    for (const [client, clock] of this.#read(parts).clocks)
      if (clock > (stateVector.get(client) ?? 0)) return false
    return true
  }

  /** An update of all deletions of the base, and nothing else. */
  deletes(parts: readonly Uint8Array[]): Uint8Array {
    return this.#read(parts).deletes
  }

  #read(parts: readonly Uint8Array[]): Contents {
    return (this.#contents ??= contentsOf(parts, storedRules(rootNames)))
  }
}
