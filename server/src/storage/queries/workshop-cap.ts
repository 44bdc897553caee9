import type { ExpressionBuilder } from 'kysely'
import type { Tables } from '../tables.ts'

/** What the workshop that is on a board allows those who take part; null without one. */
export const capOfBoard = (eb: ExpressionBuilder<Tables, 'board'>) =>
  eb
    .selectFrom('workshop')
    .select('workshop.cap')
    .whereRef('workshop.board_id', '=', 'board.id')
    .where('workshop.status', 'in', ['running', 'paused'])
    .limit(1)
    .as('cap')
