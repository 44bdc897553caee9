import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { BoardFacts } from '@wegpunkt/shared/workshop/protocol/board-facts'
import { type Mark, markOf } from '@wegpunkt/shared/workshop/protocol/mark'
import { teamRounds } from '@wegpunkt/shared/workshop/rounds'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import { headOf } from '../storage/queries/boards.ts'
import { everyRow } from '../storage/queries/every-row.ts'
import {
  type MarkRow,
  elementsNoted,
  insertMark,
  markAt,
  noteElements,
} from '../storage/queries/workshop-marks.ts'
import { countResultsOn } from '../storage/queries/workshop-secrets.ts'
import type { WorkshopRow } from '../storage/queries/workshops.ts'
import type { Tables } from '../storage/tables.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import { personasOn } from './board-personas.ts'
import { createOneLook } from './one-look.ts'
import type { ContributionMaker } from './ports.ts'
import { shownResults } from './shown-results.ts'
import { workshopIn } from './stored-workshop.ts'
import { asRow } from '../boards/stored-row.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly updates: Pick<UpdateLog, 'load'>
  readonly maker: Pick<ContributionMaker, 'facts'>
  readonly log: Log
}

export type WorkshopMarks = ReturnType<typeof createWorkshopMarks>

/** What is remembered of a board while a workshop goes on, for its protocol. */
export function createWorkshopMarks({ db, updates, maker, log }: Parts) {
  const oneLook = createOneLook<BoardFacts>((board) => headOf(db, board))
  /** The same for all who read a protocol while the board does not change. */
  const factsOf = async (me: Me, board: string): Promise<BoardFacts> => {
    const personas = await personasOn(db, me, board)
    const what = [await countResultsOn(db, board), ...personas].join(' ')
    return await oneLook(board, what, async () => {
      const rounds = teamRounds((await shownResults(db, board)).map(({ result }) => result))
      const { rows } = await updates.load(board)
      return await maker.facts({ updates: rows.map(({ bytes }) => bytes), personas, rounds })
    })
  }

  const markOn = async (id: string, at: MarkRow['at']): Promise<Mark | null> => {
    const row = await markAt(db, id, at)
    return row && (JSON.parse(row.body) as Mark)
  }

  /** What is on the board, was not there at the start, and is not noted yet. */
  const newsIn = async (id: string, facts: BoardFacts): Promise<string[]> => {
    const start = await markOn(id, 'start')
    // Without it nobody knows what was there before.
    if (!start) return []
    const known = new Set([
      ...start.elements,
      ...(await elementsNoted(db, id)).map(({ element_id }) => element_id),
    ])
    return facts.elements.filter(({ id: element }) => !known.has(element)).map(({ id: element }) => element)
  }

  const look = async (me: Me, row: WorkshopRow, left: string | null): Promise<void> => {
    const { status } = workshopIn(row)
    const facts = await factsOf(me, row.board_id)
    const markNow = async (at: MarkRow['at']): Promise<void> => {
      const mark = markOf(facts, await rowsOf(db, row.board_id, 'measure'))
      await insertMark(db, { workshop_id: row.id, at, body: JSON.stringify(mark) })
    }
    if (left === null) return await markNow('start')
    await noteElements(db, { workshop_id: row.id, run_id: left }, await newsIn(row.id, facts), 'look')
    if (status === 'ended') await markNow('end')
  }

  return {
    factsOf,
    markOn,
    newsIn,

    /** After another run has begun than the one that was on, or none. That it fails stops no workshop. */
    async look(me: Me, row: WorkshopRow, left: string | null): Promise<void> {
      await look(me, row, left).catch((error: unknown) => {
        log.warn({ err: error, workshop: row.id }, 'what came onto the board could not be noted')
      })
    },
  }
}

/** All rows of a kind. */
export const rowsOf = async <K extends RowKind>(
  db: Kysely<Tables>,
  board: string,
  kind: K,
): Promise<RowOf<K>[]> => (await everyRow(db, board, kind)).map((row) => asRow(row) as RowOf<K>)
