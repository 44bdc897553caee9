import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { Kysely } from 'kysely'
import { headOf } from '../storage/queries/boards.ts'
import type { Tables } from '../storage/tables.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import type { ContributionMaker } from './ports.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly updates: Pick<UpdateLog, 'load'>
  readonly maker: Pick<ContributionMaker, 'focus'>
}
type Elements = { readonly votable: ReadonlySet<string>; readonly touchpoints: ReadonlySet<string> }

/** Few workshops are on at once, and of each one phase. */
const MAX_KEPT = 50

export type WorkshopFocus = ReturnType<typeof createWorkshopFocus>

/** What lies in the focus of a phase, looked up once for all who vote or rate while the board does not change. */
export function createWorkshopFocus({ db, updates, maker }: Parts) {
  const kept = new Map<string, { head: number; elements: Promise<Elements> }>()

  const look = async (board: string, focus: Focus): Promise<Elements> => {
    const { rows } = await updates.load(board)
    const found = await maker.focus({ updates: rows.map(({ bytes }) => bytes), focus })
    return { votable: new Set(found.votable), touchpoints: new Set(found.touchpoints) }
  }

  return {
    async of(board: string, focus: Focus): Promise<Elements> {
      const key = `${board} ${JSON.stringify(focus)}`
      const head = await headOf(db, board)
      const known = kept.get(key)
      if (known?.head === head) return await known.elements
      const elements = look(board, focus)
      kept.delete(key)
      kept.set(key, { head, elements })
      const oldest = kept.size > MAX_KEPT ? kept.keys().next() : null
      if (oldest && !oldest.done) kept.delete(oldest.value)
      // What failed is looked up again by the next one.
      elements.catch(() => kept.delete(key))
      return await elements
    },
  }
}
