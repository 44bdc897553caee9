import { setTimeout as sleep } from 'node:timers/promises'
import { BOARD_SIZE } from '../board/note-grid.ts'
import { contestantNames } from '../contestants/contestant.ts'
import { WINDOW } from '../contestants/window-seat.ts'
import { INPUTS_PER_SECOND, at60Hz, turnWheel } from '../measure/input.ts'
import { measured } from '../measure/meter.ts'
import type { Workload } from './workload.ts'

const MIDDLE = { x: WINDOW.width / 2, y: WINDOW.height / 2 }
const FAR = 0.1
const NEAR = 1
/** Where it turns round; the wheel rests so long, as a hand does. */
const REST_MS = 250
const TOLERANCE = 0.05

/** A page that loses frames joins turns, and what it makes of one turn is bounded: it is turned on until it is there. */
const MOST_MORE_MS = 30_000
const TURNS_BETWEEN_LOOKS = 15

/** With Ctrl and the wheel from 10 % to 100 % and back, and what comes when it rests. */
export const zoom: Workload = {
  opens: true,
  forWhom: contestantNames,
  async measure(seat, { zoomWheel: { turns, deltaY } }) {
    await seat.view({
      x: (BOARD_SIZE.w - WINDOW.width / FAR) / 2,
      y: (BOARD_SIZE.h - WINDOW.height / FAR) / 2,
      zoom: FAR,
    })
    const turn = (count: number, by: number): Promise<void> =>
      at60Hz((count * 1000) / INPUTS_PER_SECOND, () =>
        turnWheel(seat.cdp, { at: MIDDLE, deltaX: 0, deltaY: by, ctrl: true }),
      )
    const turnUntil = async (isThere: (zoom: number) => boolean, by: number): Promise<void> => {
      await turn(turns, by)
      const end = performance.now() + MOST_MORE_MS
      while (performance.now() < end && !isThere(await seat.zoom())) await turn(TURNS_BETWEEN_LOOKS, by)
      await sleep(REST_MS)
      const zoom = await seat.zoom()
      if (!isThere(zoom)) throw new Error(`the wheel zoomed to ${zoom} only`)
    }
    return await measured(seat, async () => {
      await turnUntil((zoom) => zoom > NEAR * (1 - TOLERANCE), -deltaY)
      await turnUntil((zoom) => zoom < FAR * (1 + TOLERANCE), deltaY)
    })
  },
}
