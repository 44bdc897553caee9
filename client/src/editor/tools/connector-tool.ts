import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Point } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Endpoint } from '@wegpunkt/shared/board/schema'
import { type Preview, type Tool, type View, noPreview, step } from '../tool.ts'
import { connectEffects, endUnder, newConnectorPreview } from './connecting.ts'

export type ConnectorState = { name: 'idle' } | { name: 'drawing'; from: Endpoint }

const idle: ConnectorState = { name: 'idle' }

/** From an element or a point to an element or a point; never from an element to itself. */
export const connectorTool: Tool<ConnectorState> = {
  initial: idle,
  next(state, event, view) {
    if (event.type === 'cancel' || event.type === 'double') return step(idle, noPreview)
    if (!view.canEdit) return event.type === 'down' ? step(idle, { do: 'refuse' }) : step(idle)
    switch (state.name) {
      case 'idle': {
        if (event.type !== 'down') return step(state, { do: 'preview', preview: hover(event.at, view) })
        return step({ name: 'drawing', from: endUnder(event.at, view) }, noPreview)
      }
      case 'drawing': {
        // The element under the first end may be removed by someone else while the line is drawn.
        const preview = newConnectorPreview(state.from, event.at, view)
        if (!preview) return step(idle, noPreview)
        if (event.type === 'up')
          return step(idle, noPreview, ...connectEffects(state.from, endUnder(event.at, view), view))
        return step(state, { do: 'preview', preview })
      }
      default:
        return assertNever(state)
    }
  },
}

// Shows what a press would connect.
function hover(at: Point, view: View): Preview | null {
  const target = view.connectableAt(at)
  const element = target === null ? undefined : view.board.elements.get(target)
  if (!element || !isPlaced(element)) return null
  const { x, y, w, h } = view.layout.rectOf(element)
  return { kind: 'ghost', what: 'connector', at: [x, y], size: [w, h] }
}
