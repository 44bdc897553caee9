import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { Kysely } from 'kysely'
import { headOf } from '../storage/queries/boards.ts'
import type { FocusSubject } from '../boards/jobs.ts'
import type { Tables } from '../storage/tables.ts'
import type { UpdateLog } from '../storage/update-log.ts'
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
}
type Kept = { head: number; number: number; isRunning: boolean; elements: Promise<Elements> }

/** Few workshops are on at once, and of each one phase. */
const MAX_KEPT = 20

export type WorkshopFocus = ReturnType<typeof createWorkshopFocus>

/** What lies in the focus of a phase, looked up once for all who vote or rate while the board does not change. */
export function createWorkshopFocus({ db, updates, maker }: Parts) {
  const kept = new Map<string, Kept>()
  let looks = 0

  const look = async (board: string, focus: Focus): Promise<Elements> => {
    const { rows } = await updates.load(board)
    const { subjects } = await maker.focus({ updates: rows.map(({ bytes }) => bytes), focus })
    const inside = subjects.filter(({ isInFocus }) => isInFocus)
    const touchpoints = inside.filter(({ kind }) => kind === 'touchpoint')
    return {
      subjects,
      votable: new Set(inside.map(({ id }) => id)),
      touchpoints: new Set(touchpoints.map(({ id }) => id)),
    }
  }

  const begin = (key: string, board: string, focus: Focus, head: number): Kept => {
    const elements = look(board, focus)
    const begun: Kept = { head, number: ++looks, isRunning: true, elements }
    kept.delete(key)
    kept.set(key, begun)
    const oldest = kept.size > MAX_KEPT ? kept.keys().next() : null
    if (oldest && !oldest.done) kept.delete(oldest.value)
    elements.then(
      () => void (begun.isRunning = false),
      // What failed is looked up again by the next one.
      () => void (kept.get(key) === begun && kept.delete(key)),
    )
    return begun
  }

  return {
    /** One look at a time: while a crowd writes, whoever asks meanwhile shares the next one. */
    async of(board: string, focus: Focus): Promise<Elements> {
      const key = `${board} ${JSON.stringify(focus)}`
      const before = looks
      for (;;) {
        const head = await headOf(db, board)
        const known = kept.get(key)
        // Begun after this was asked, it has whatever was there then.
        if (known && (known.head === head || known.number > before)) return await known.elements
        if (!known?.isRunning) return await begin(key, board, focus, head).elements
        await known.elements.catch(() => null)
      }
    },
  }
}
