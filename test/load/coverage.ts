import { rootNames } from '@wegpunkt/shared/board/document'
import { scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'

const rules = storedRules(rootNames)

/** Runs of edits, in triples: number of the writer, first clock, clock after the last. */
export type Runs = readonly number[]

const HASHED_BYTES = 32

/**
 * Finds out which edits an update holds, also one that a server has joined from many. A server sends the same
 * bytes to hundreds of people, so what was read once is found again, by comparing the bytes themselves.
 */
export class RunReader {
  readonly #writerOf: ReadonlyMap<number, number>
  readonly #known = new Map<number, { readonly bytes: Buffer; readonly runs: Runs }>()

  /** `clients`: the Yjs client id of each writer, in their order. Edits of others are not looked for. */
  constructor(clients: readonly number[]) {
    this.#writerOf = new Map(clients.map((client, writer) => [client, writer]))
  }

  runsIn(bytes: Buffer, start: number, end: number): Runs {
    const hash = hashOf(bytes, start, end)
    const known = this.#known.get(hash)
    if (known && known.bytes.compare(bytes, start, end) === 0) return known.runs
    const own = Buffer.from(bytes.subarray(start, end))
    const runs: number[] = []
    for (const { client, from, to } of scanUpdate(own, rules).clients) {
      const writer = this.#writerOf.get(client)
      if (writer !== undefined) runs.push(writer, from, to)
    }
    this.#known.set(hash, { bytes: own, runs })
    return runs
  }
}

/** Of a sample of the bytes: enough to find again what was seen, which is then compared. */
export function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = end - start
  const step = Math.max(1, Math.floor(hash / HASHED_BYTES))
  for (let i = start; i < end; i += step) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0
  return hash
}

/** Which of the edits have come to which person: each counts once, however often and in whatever order it comes. */
export class Coverage {
  readonly #writers: number
  readonly #edits: number
  readonly #has: Uint8Array

  constructor({ people, writers, edits }: { people: number; writers: number; edits: number }) {
    this.#writers = writers
    this.#edits = edits
    this.#has = new Uint8Array(people * writers * edits)
  }

  /** Calls back for each edit that is new to this person. */
  add(person: number, runs: Runs, onNew: (writer: number, edit: number) => void): void {
    for (let i = 0; i < runs.length; i += 3) {
      const writer = runs[i] ?? 0
      const to = Math.min(runs[i + 2] ?? 0, this.#edits)
      const row = (person * this.#writers + writer) * this.#edits
      for (let edit = runs[i + 1] ?? 0; edit < to; edit++) {
        if (this.#has[row + edit] === 1) continue
        this.#has[row + edit] = 1
        onNew(writer, edit)
      }
    }
  }

  has(person: number, writer: number, edit: number): boolean {
    return this.#has[(person * this.#writers + writer) * this.#edits + edit] === 1
  }
}
