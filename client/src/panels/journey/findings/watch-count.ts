import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { Board } from '@wegpunkt/shared/board/read'
import { findings } from '@wegpunkt/shared/journey/findings/findings'
import { countingBy, replacementsIn } from '@wegpunkt/shared/journey/former-departments'
import type { Day, Rows } from '@wegpunkt/shared/journey/rows'
import type { Store } from '../../../document/board-document.ts'

type Watched = {
  readonly store: Store<Board>
  readonly departments: readonly Department[]
  readonly rows: Rows
  readonly today: Day
  readonly changed: (count: number) => void
  /** Does it when nothing else is to be done, and gives what calls it off. */
  readonly whenIdle: (work: () => void) => () => void
}

/** How many findings there are, counted again some time after the board has changed, however often it does. */
export function watchCount({ store, departments, rows, today, changed, whenIdle }: Watched): () => void {
  const counting = countingBy(replacementsIn(departments))
  let callOff: (() => void) | null = null
  const count = (): void => {
    callOff = null
    changed(findings({ board: counting.board(store.get()), rows: counting.rows(rows), today }).open.length)
  }
  const later = (): void => {
    callOff ??= whenIdle(count)
  }
  const stop = store.subscribe(later)
  later()
  return () => {
    stop()
    callOff?.()
  }
}
