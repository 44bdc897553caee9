import type { CDPSession } from 'playwright-core'
import { keepTo } from '../../schedule.ts'
import type { Spot } from '../board/note-grid.ts'

export const INPUTS_PER_SECOND = 60
const CTRL = 2

type Wheel = { readonly at: Spot; readonly deltaX: number; readonly deltaY: number; readonly ctrl?: boolean }

/** Does something at 60 Hz for a time. Nobody who turns a wheel waits until the page has caught up. */
export async function at60Hz(ms: number, act: (tick: number) => Promise<unknown>): Promise<void> {
  const answers: Promise<unknown>[] = []
  const count = Math.round((ms / 1000) * INPUTS_PER_SECOND)
  await keepTo(
    Array.from({ length: count }, (_, tick) => ({
      atMs: (tick * 1000) / INPUTS_PER_SECOND,
      act: () => void answers.push(act(tick).catch(() => undefined)),
    })),
  )
}

export const turnWheel = (cdp: CDPSession, { at, deltaX, deltaY, ctrl = false }: Wheel): Promise<unknown> =>
  cdp.send('Input.dispatchMouseEvent', {
    type: 'mouseWheel',
    ...at,
    deltaX,
    deltaY,
    modifiers: ctrl ? CTRL : 0,
    pointerType: 'mouse',
  })

export const press = (cdp: CDPSession, at: Spot): Promise<unknown> =>
  cdp.send('Input.dispatchMouseEvent', {
    type: 'mousePressed',
    ...at,
    button: 'left',
    buttons: 1,
    clickCount: 1,
  })

export const release = (cdp: CDPSession, at: Spot): Promise<unknown> =>
  cdp.send('Input.dispatchMouseEvent', {
    type: 'mouseReleased',
    ...at,
    button: 'left',
    buttons: 0,
    clickCount: 1,
  })

export const moveHeld = (cdp: CDPSession, at: Spot): Promise<unknown> =>
  cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at, button: 'left', buttons: 1 })

const LAP_MS = 1_500
const START_STEPS = 10

/** Drags in circles through the point where it starts, and lets go there. `drag` wraps what is measured. */
export async function dragInCircles(
  cdp: CDPSession,
  { from, radius, ms }: { from: Spot; radius: number; ms: number },
  measure: (drag: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const spotAt = (tick: number): Spot => {
    const angle = ((tick * 1000) / INPUTS_PER_SECOND / LAP_MS) * 2 * Math.PI
    return { x: from.x + radius * (1 - Math.cos(angle)), y: from.y + radius * Math.sin(angle) }
  }
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...from })
  await press(cdp, from)
  // A press becomes a drag after some pixels; what happens once, when it begins, is not measured.
  for (let tick = 0; tick <= START_STEPS; tick++) await moveHeld(cdp, spotAt(tick))
  await measure(() => at60Hz(ms, (tick) => moveHeld(cdp, spotAt(START_STEPS + tick))))
  await moveHeld(cdp, from)
  await release(cdp, from)
}
