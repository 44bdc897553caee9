import type { Board } from '@wegpunkt/shared/board/read'
import { findings } from '@wegpunkt/shared/journey/findings/findings'
import type { Counting } from '@wegpunkt/shared/journey/former-departments'
import type { Day, Rows } from '@wegpunkt/shared/journey/rows'
import type { Store } from '../../../document/board-document.ts'

type Watched = {
  readonly store: Store<Board>
  readonly counting: Counting
  readonly rows: Rows
  readonly today: Day
  readonly changed: (count: number) => void
  /** Does it when nothing else is to be done, and gives what calls it off. */
  readonly whenIdle: (work: () => void) => () => void
}

/** How many findings there are, counted again some time after the board has changed, however often it does. */
export function watchCount({ store, counting, rows, today, changed, whenIdle }: Watched): () => void {
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
