import { type Moves, NOTE_SIZE, SPACING, type Spot, gridNotes } from '../board/note-grid.ts'

export type Area = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

const CELLS_A_ROW = 4_096
const cellAt = (column: number, row: number): number => row * CELLS_A_ROW + column

/** Where every note is, and which ones are in an area: the least that a board has to know to be drawn. */
export class BareBoard {
  readonly #spots: Spot[] = gridNotes.map(({ at }) => at)
  readonly #numbers = new Map(gridNotes.map(({ id, number }) => [id, number]))
  readonly #cells = new Map<number, Set<number>>()

  constructor() {
    for (const [number, spot] of this.#spots.entries()) this.#cellOf(spot).add(number)
  }

  numberOf(id: string): number | null {
    return this.#numbers.get(id) ?? null
  }

  spotOf(number: number): Spot {
    const spot = this.#spots[number]
    if (!spot) throw new Error(`there is no note ${number}`)
    return spot
  }

  move(moves: Moves): void {
    for (const [id, to] of moves) {
      const number = this.#numbers.get(id)
      if (number !== undefined) this.moveOne(number, to)
    }
  }

  moveOne(number: number, to: Spot): void {
    this.#cellOf(this.spotOf(number)).delete(number)
    this.#spots[number] = to
    this.#cellOf(to).add(number)
  }

  /** Calls back with the number of each note that touches the area. */
  eachIn({ x, y, w, h }: Area, act: (number: number, spot: Spot) => void): void {
    const right = Math.floor((x + w) / SPACING)
    const bottom = Math.floor((y + h) / SPACING)
    for (let row = Math.floor((y - NOTE_SIZE.h) / SPACING); row <= bottom; row++)
      for (let column = Math.floor((x - NOTE_SIZE.w) / SPACING); column <= right; column++)
        for (const number of this.#cells.get(cellAt(column, row)) ?? []) {
          const spot = this.spotOf(number)
          const touches =
            spot.x < x + w && spot.x + NOTE_SIZE.w > x && spot.y < y + h && spot.y + NOTE_SIZE.h > y
          if (touches) act(number, spot)
        }
  }

  #cellOf({ x, y }: Spot): Set<number> {
    const cell = cellAt(Math.floor(x / SPACING), Math.floor(y / SPACING))
    const found = this.#cells.get(cell) ?? new Set()
    this.#cells.set(cell, found)
    return found
  }
}

export const areaOf = ({ x, y }: Spot): Area => ({ x, y, ...NOTE_SIZE })
