import { BOARD_SIZE } from '../board/note-grid.ts'
import { contestantNames } from '../contestants/contestant.ts'
import { WINDOW } from '../contestants/window-seat.ts'
import { at60Hz, turnWheel } from '../measure/input.ts'
import { measured } from '../measure/meter.ts'
import type { Workload } from './workload.ts'

const MIDDLE = { x: WINDOW.width / 2, y: WINDOW.height / 2 }
const START = { x: 1_400, y: 2_800, zoom: 1 }
/** A brisk turn: 1,440 px a second down and half as much to the right. */
const TURN = { deltaX: 12, deltaY: 24 }
/** At this zoom all of the board fits below a bar at the top of the window. */
const WHOLE_ZOOM = 0.055
const WHOLE_TOP_PX = 20
const SWAY_TURNS = 20

/** By the wheel, diagonally over notes that were not in view before. */
export const pan: Workload = {
  opens: true,
  forWhom: contestantNames,
  async measure(seat, _, { ms }) {
    await seat.view(START)
    return await measured(seat, () => at60Hz(ms, () => turnWheel(seat.cdp, { at: MIDDLE, ...TURN })))
  },
}

/** By the wheel, to and fro, with every note in view. */
export const panWhole: Workload = {
  opens: true,
  forWhom: contestantNames,
  async measure(seat, _, { ms }) {
    const left = (BOARD_SIZE.w - WINDOW.width / WHOLE_ZOOM) / 2
    await seat.view({ x: left, y: -WHOLE_TOP_PX / WHOLE_ZOOM, zoom: WHOLE_ZOOM })
    return await measured(seat, () =>
      at60Hz(ms, (tick) => {
        const sign = Math.floor(tick / SWAY_TURNS) % 2 === 0 ? 1 : -1
        return turnWheel(seat.cdp, { at: MIDDLE, deltaX: 8 * sign, deltaY: 2 * sign })
      }),
    )
  },
}
