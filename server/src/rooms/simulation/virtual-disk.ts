import type { Random } from '@wegpunkt/shared/board/testing/random'
import { rootNames } from '@wegpunkt/shared/board/document'
import { scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import { squash } from '../../boards/squash.ts'
import { SqliteError } from '../../storage/sqlite/failure.ts'
import type { LoadedLog, LogRow, UpdateLog } from '../../storage/update-log.ts'
import type { VirtualClock } from './virtual-clock.ts'

type Rows = Parameters<UpdateLog['append']>[0]

const MOST_DELAY_MS = 20
const rules = storedRules(rootNames)
const DISK_FULL = 13
const CONSTRAINT = 1555

/** A disk that takes its time, fails now and then, and forgets what it was not done with when the server dies. */
export class VirtualDisk {
  readonly #rows: LogRow[] = []
  readonly #owners = new Map<number, string>()
  readonly #clock: VirtualClock
  readonly #random: Random
  readonly #coverage = new Coverage()
  /** How likely a commit fails. */
  failing = 0
  /** Raised by a crash: what was under way before it never answers. */
  #life = 0

  constructor(clock: VirtualClock, random: Random) {
    this.#clock = clock
    this.#random = random
  }

  get rows(): readonly LogRow[] {
    return this.#rows
  }

  /** How far each client id has come on disk. */
  clockOf(client: number): number {
    return this.#coverage.clockOf(client)
  }

  crash(): void {
    this.#life++
  }

  /** As the server has it that is started now. */
  log(): Pick<UpdateLog, 'append' | 'load'> & { compact: () => Promise<readonly LogRow[] | null> } {
    const life = this.#life
    return {
      append: (rows) => this.#work(life, () => this.#append(rows)),
      load: () => this.#work(life, () => this.#load()),
      compact: () => this.#work(life, () => this.#compact()),
    }
  }

  // A commit under way when the server dies may have reached the disk or not; nobody is told either way.
  #work<Result>(life: number, act: () => Result): Promise<Result> {
    const { promise, resolve, reject } = Promise.withResolvers<Result>()
    if (life !== this.#life) return promise
    const survives = this.#random.chance(0.5)
    this.#clock.after(this.#random.next() * MOST_DELAY_MS, () => {
      const isAlive = life === this.#life
      if (!isAlive && !survives) return
      try {
        const result = act()
        if (isAlive) resolve(result)
      } catch (error) {
        if (isAlive) reject(error)
      }
    })
    return promise
  }

  #append(rows: Rows): void {
    if (this.#random.chance(this.failing)) throw new SqliteError('database or disk is full', DISK_FULL)
    for (const { seq } of rows)
      if (this.#rows.some((row) => row.seq === seq))
        throw new SqliteError('UNIQUE constraint failed', CONSTRAINT)
    for (const { seq, bytes, owners = [] } of rows) {
      this.#rows.push({ fromSeq: seq, seq, part: 0, bytes })
      this.#coverage.add(scanUpdate(bytes, rules))
      for (const { client, person } of owners) if (!this.#owners.has(client)) this.#owners.set(client, person)
    }
  }

  #load(): LoadedLog {
    const headSeq = this.#rows.at(-1)?.seq ?? 0
    const owners = new Map(this.#owners)
    return { rows: [...this.#rows], headSeq, quarantined: 0, isDamaged: false, contents: null, owners }
  }

  #compact(): readonly LogRow[] | null {
    const last = this.#rows.at(-1)
    const pieces = squash(this.#rows.map(({ bytes }) => bytes))
    if (!last || !pieces) return null
    const parts = pieces.map((bytes, part) => ({ fromSeq: 1, seq: last.seq, part, bytes }))
    this.#rows.splice(0, this.#rows.length, ...parts)
    return parts
  }
}
