/** The board of the benchmark: notes of one size in rows, the same for everybody. */
export const NOTES = 10_000
const NOTES_A_ROW = 100
export const NOTE_SIZE = { w: 120, h: 100 } as const
/** From one note's left or top edge to the next one's. */
export const SPACING = 140

export const BOARD_SIZE = { w: NOTES_A_ROW * SPACING, h: (NOTES / NOTES_A_ROW) * SPACING } as const

export type Spot = { readonly x: number; readonly y: number }

/** A note without a word about who draws it. */
export type GridNote = {
  readonly id: string
  readonly number: number
  readonly at: Spot
  readonly text: string
  readonly color: GridColor
}

export const gridColors = ['yellow', 'blue', 'green', 'pink'] as const
export type GridColor = (typeof gridColors)[number]

/** What those draw who have no palette of their own. */
export const fillOf: Record<GridColor, string> = {
  yellow: '#fff3bf',
  blue: '#d0ebff',
  green: '#d3f9d8',
  pink: '#ffdeeb',
}

export const gridNotes: readonly GridNote[] = Array.from({ length: NOTES }, (_, number) => ({
  id: `note-${number}`,
  number,
  at: { x: (number % NOTES_A_ROW) * SPACING, y: Math.floor(number / NOTES_A_ROW) * SPACING },
  text: `Note ${number}: the customer calls again`,
  color: gridColors[number % gridColors.length] ?? 'yellow',
}))

/** The note in a column and a row, both counted from 0. */
export function noteAt(column: number, row: number): GridNote {
  const note = gridNotes[row * NOTES_A_ROW + column]
  if (!note) throw new Error(`there is no note in column ${column}, row ${row}`)
  return note
}

/** Where notes go: the new top left corner of each. */
export type Moves = readonly (readonly [id: string, to: Spot])[]
