import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { Kysely } from 'kysely'
import { headOf } from '../storage/queries/boards.ts'
import type { FocusElements, FocusSubject } from '../boards/jobs.ts'
import type { Tables } from '../storage/tables.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import { createOneLook } from './one-look.ts'
import type { ContributionMaker } from './ports.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly updates: Pick<UpdateLog, 'load'>
  readonly maker: Pick<ContributionMaker, 'focus'>
}
type Elements = {
  readonly votable: ReadonlySet<string>
  readonly touchpoints: ReadonlySet<string>
  /** All of the board, in the order of the customer. */
  readonly subjects: readonly FocusSubject[]
  readonly area: FocusElements['area']
}
export type WorkshopFocus = ReturnType<typeof createWorkshopFocus>

/** What lies in the focus of a phase, looked up once for all who vote or rate while the board does not change. */
export function createWorkshopFocus({ db, updates, maker }: Parts) {
  const oneLook = createOneLook<Elements>((board) => headOf(db, board))

  const look = async (board: string, focus: Focus): Promise<Elements> => {
    const { rows } = await updates.load(board)
    const { subjects, area } = await maker.focus({ updates: rows.map(({ bytes }) => bytes), focus })
    const inside = subjects.filter(({ isInFocus }) => isInFocus)
    const touchpoints = inside.filter(({ kind }) => kind === 'touchpoint')
    return {
      subjects,
      area,
      votable: new Set(inside.map(({ id }) => id)),
      touchpoints: new Set(touchpoints.map(({ id }) => id)),
    }
  }

  return {
    of: (board: string, focus: Focus): Promise<Elements> =>
      oneLook(board, JSON.stringify(focus), () => look(board, focus)),
  }
}
