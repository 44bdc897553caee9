import { type Spot, SPACING, noteAt } from '../board/note-grid.ts'
import { type Seat, contestantNames } from '../contestants/contestant.ts'
import { dragInCircles, moveHeld, press, release } from '../measure/input.ts'
import { type Figures, measured } from '../measure/meter.ts'
import type { Workload } from './workload.ts'

const COLUMN = 30
const ROW = 30
const RADIUS_PX = 120
/** A hundred notes are selected and dragged at a zoom at which all of them are in view. */
const HUNDRED_ZOOM = 0.5
const HUNDRED = { columns: 20, rows: 5 } as const
const MARQUEE_STEPS = 8

export const dragOne: Workload = {
  opens: true,
  forWhom: contestantNames,
  async measure(seat, _, { ms }) {
    const note = noteAt(COLUMN, ROW)
    await seat.view({ x: note.at.x - 600, y: note.at.y - 360, zoom: 1 })
    return await dragged(seat, await seat.centreOf(note.id), ms)
  },
}

export const dragHundred: Workload = {
  opens: true,
  forWhom: contestantNames,
  async measure(seat, _, { ms }) {
    await selectHundred(seat)
    const held = noteAt(COLUMN + HUNDRED.columns / 2, ROW + Math.floor(HUNDRED.rows / 2))
    return await dragged(seat, await seat.centreOf(held.id), ms)
  },
}

/** By a marquee around twenty columns and five rows, as anybody would. */
export async function selectHundred(seat: Seat): Promise<void> {
  const first = noteAt(COLUMN, ROW)
  const last = noteAt(COLUMN + HUNDRED.columns - 1, ROW + HUNDRED.rows - 1)
  await seat.view({ x: first.at.x - 300, y: first.at.y - 500, zoom: HUNDRED_ZOOM })
  const from = cornerBeyond(await seat.centreOf(first.id), -1)
  const to = cornerBeyond(await seat.centreOf(last.id), 1)
  await seat.cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...from })
  await press(seat.cdp, from)
  for (let step = 1; step <= MARQUEE_STEPS; step++) {
    const part = step / MARQUEE_STEPS
    await moveHeld(seat.cdp, { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
  }
  await release(seat.cdp, to)
}

/** In the gap between a note and its diagonal neighbour: half a spacing from the middle of the note. */
const cornerBeyond = ({ x, y }: Spot, direction: 1 | -1): Spot => {
  const half = (SPACING / 2) * HUNDRED_ZOOM * direction
  return { x: Math.round(x + half), y: Math.round(y + half) }
}

async function dragged(seat: Seat, from: Spot, ms: number): Promise<Figures> {
  let figures: Figures | null = null
  await dragInCircles(seat.cdp, { from, radius: RADIUS_PX, ms }, async (drag) => {
    figures = await measured(seat, drag)
  })
  if (!figures) throw new Error('nothing was dragged')
  return figures
}
