import { keepTo } from '../../schedule.ts'
import { type Moves, type Spot, noteAt } from '../board/note-grid.ts'
import { type Seat, contestantNames } from '../contestants/contestant.ts'
import { type Figures, measured } from '../measure/meter.ts'
import { selectHundred } from './drag.ts'
import type { Pace, Workload } from './workload.ts'

const EVERY_MS = 100
const JITTER_PX = 14
/** Five by five notes that are in view, with a hundred selected fifteen of them among those, and as many far away. */
const IN_VIEW = { column: 32, row: 32 } as const
const FAR_AWAY = { column: 70, row: 70 } as const
const SIDE = 5

const movedNotes = [IN_VIEW, FAR_AWAY].flatMap(({ column, row }) =>
  Array.from({ length: SIDE * SIDE }, (_, i) => noteAt(column + (i % SIDE), row + Math.floor(i / SIDE))),
)

/** Somebody else moves 50 notes every 100 ms, half of them in view. */
export const remoteMoves: Workload = {
  opens: true,
  forWhom: contestantNames,
  async measure(seat, _, pace) {
    const { at } = noteAt(IN_VIEW.column, IN_VIEW.row)
    await seat.view({ x: at.x - 300, y: at.y - 60, zoom: 1 })
    return await whileOthersMove(seat, pace)
  },
}

export const remoteMovesWithSelection: Workload = {
  opens: true,
  forWhom: contestantNames,
  async measure(seat, _, pace) {
    await selectHundred(seat)
    return await whileOthersMove(seat, pace)
  },
}

async function whileOthersMove(seat: Seat, { ms }: Pace): Promise<Figures> {
  const figures = await measured(seat, () =>
    keepTo(
      Array.from({ length: Math.round(ms / EVERY_MS) }, (_, step) => ({
        atMs: step * EVERY_MS,
        act: () => seat.moveRemotely(movesTo((at) => beside(at, step))),
      })),
    ),
  )
  seat.moveRemotely(movesTo((at) => at))
  return figures
}

const movesTo = (placeOf: (at: Spot) => Spot): Moves =>
  movedNotes.map(({ id, at }) => [id, placeOf(at)] as const)

const beside = ({ x, y }: Spot, step: number): Spot => ({
  x: Math.round(x + JITTER_PX * Math.cos(step)),
  y: Math.round(y + JITTER_PX * Math.sin(step)),
})
