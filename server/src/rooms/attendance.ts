import type { Gauge } from 'prom-client'
import type { Connection } from './connection.ts'

type Present = { id: string; name: string; department: string | null }

/** Who is connected, and to which board. */
export class Attendance {
  readonly #boards = new Map<Connection, string>()
  readonly #gauge: Gauge

  constructor(gauge: Gauge) {
    this.#gauge = gauge
  }

  get size(): number {
    return this.#boards.size
  }

  [Symbol.iterator](): Iterator<[Connection, string]> {
    return this.#boards[Symbol.iterator]()
  }

  add(connection: Connection, board: string): void {
    this.#boards.set(connection, board)
    this.#gauge.set(this.#boards.size)
  }

  remove(connection: Connection): void {
    this.#boards.delete(connection)
    this.#gauge.set(this.#boards.size)
  }

  boardOf(connection: Connection): string {
    return this.#boards.get(connection) ?? ''
  }

  all(): Connection[] {
    return [...this.#boards.keys()]
  }

  on(board: string): Connection[] {
    return this.all().filter((connection) => this.#boards.get(connection) === board)
  }

  /** Each person once. */
  present(board: string): Present[] {
    const people = this.on(board).map(({ attendee: { id, name, department } }) => ({ id, name, department }))
    return [...new Map(people.map((person) => [person.id, person])).values()]
  }

  /** On all boards together. */
  ofPerson(person: string): Connection[] {
    return this.all().filter(({ attendee }) => attendee.id === person)
  }
}
