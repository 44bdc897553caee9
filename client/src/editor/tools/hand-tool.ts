import { assertNever } from '@wegpunkt/shared/assert-never'
import { type Point, minus } from '@wegpunkt/shared/board/geometry'
import { type Tool, step } from '../tool.ts'

export type HandState = { name: 'idle' } | { name: 'panning'; last: Point }

const idle: HandState = { name: 'idle' }

/** Moves the board under the window. It follows the screen, because the board itself moves. */
export const handTool: Tool<HandState> = {
  initial: idle,
  next(state, event) {
    if (event.type === 'cancel' || event.type === 'double') return step(idle)
    switch (state.name) {
      case 'idle':
        return event.type === 'down' ? step({ name: 'panning', last: event.screen }) : step(state)
      case 'panning': {
        const pan = { do: 'pan', by: minus(event.screen, state.last) } as const
        return event.type === 'up' ? step(idle, pan) : step({ name: 'panning', last: event.screen }, pan)
      }
      default:
        return assertNever(state)
    }
  },
}
