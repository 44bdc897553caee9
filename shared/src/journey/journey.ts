import { ANY_PERSONA } from '../board/choices.ts'
import type { Board } from '../board/read.ts'
import type { Day, Rows } from './rows.ts'

/**
 * All that the analyses look at. Board and rows never change but are replaced, and what did not change in them keeps
 * its identity: that is how the analyses know what they need not compute again.
 */
export type Journey = {
  readonly board: Board
  readonly rows: Rows
  readonly today: Day
}

/** Whose journey it is: its personas, or nobody in particular. */
export const personasOf = ({ rows }: Pick<Journey, 'rows'>): readonly string[] =>
  rows.personas.length > 0 ? rows.personas.map(({ id }) => id) : [ANY_PERSONA]
