import { assertNever } from '@wegpunkt/shared/assert-never'
import { type Point, centreOf, distance } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { orderLast } from '@wegpunkt/shared/board/order'
import type { Connector, Endpoint } from '@wegpunkt/shared/board/schema'
import { bounded } from '../placing.ts'
import { type Preview, type Step, type Tool, type View, step } from '../tool.ts'

/** A line between two points that is shorter than this on the screen was a slip of the hand. */
const LEAST_LENGTH_PX = 12

export type ConnectorState = { name: 'idle' } | { name: 'drawing'; from: Endpoint }

const idle: ConnectorState = { name: 'idle' }
const noPreview = { do: 'preview', preview: null } as const

/** From an element or a point to an element or a point; never from an element to itself. */
export const connectorTool: Tool<ConnectorState> = {
  initial: idle,
  next(state, event, view) {
    if (event.type === 'cancel' || event.type === 'double') return step(idle, noPreview)
    if (!view.canEdit) return event.type === 'down' ? step(idle, { do: 'refuse' }) : step(idle)
    switch (state.name) {
      case 'idle': {
        if (event.type !== 'down') return step(state, { do: 'preview', preview: hover(event.at, view) })
        return step({ name: 'drawing', from: endAt(event.at, view) }, noPreview)
      }
      case 'drawing': {
        // The element under the first end may be removed by someone else while the line is drawn.
        const from = pointOf(state.from, view)
        if (!from) return step(idle, noPreview)
        if (event.type === 'up') return connect(state.from, endAt(event.at, view), view)
        return step(state, { do: 'preview', preview: line(state.from, from, event.at, view) })
      }
      default:
        return assertNever(state)
    }
  },
}

function connect(from: Endpoint, to: Endpoint, view: View): Step<ConnectorState> {
  if (!isConnection(from, to, view)) return step(idle, noPreview)
  const id = view.createId()
  const order = orderLast(view.board.elements.values())
  const value: Connector = { kind: 'connector', order, from, to, route: 'curved', text: '' }
  return step(
    idle,
    noPreview,
    { do: 'commit', edits: [{ do: 'add', in: 'elements', id, value }] },
    { do: 'use', tool: 'select' },
    { do: 'select', ids: [id] },
  )
}

function isConnection(from: Endpoint, to: Endpoint, { zoom }: View): boolean {
  if (typeof from === 'string' || typeof to === 'string') return from !== to
  return distance(from, to) * zoom >= LEAST_LENGTH_PX
}

const endAt = (at: Point, view: View): Endpoint => view.connectableAt(at) ?? bounded(at)

function pointOf(end: Endpoint, view: View): Point | null {
  if (typeof end !== 'string') return end
  const element = view.board.elements.get(end)
  return element && isPlaced(element) ? centreOf(view.layout.rectOf(element)) : null
}

function line(end: Endpoint, from: Point, at: Point, view: View): Preview {
  const target = view.connectableAt(at)
  const element = target === null || target === end ? undefined : view.board.elements.get(target)
  if (!element || !isPlaced(element)) return { kind: 'connect', from, to: at }
  const cell = view.layout.rectOf(element)
  return { kind: 'connect', from, to: centreOf(cell), cell }
}

// Shows what a press would connect.
function hover(at: Point, view: View): Preview | null {
  const target = view.connectableAt(at)
  const element = target === null ? undefined : view.board.elements.get(target)
  if (!element || !isPlaced(element)) return null
  const { x, y, w, h } = view.layout.rectOf(element)
  return { kind: 'ghost', what: 'connector', at: [x, y], size: [w, h] }
}
