import { assertNever } from '@wegpunkt/shared/assert-never'
import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, distance, rectBetween } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import { MAX_ELEMENT_SIZE, MIN_ELEMENT_SIZE } from '@wegpunkt/shared/limits'
import { GRID_PX } from '../arranging/placing.ts'
import { type Modifiers, type Step, type Tool, type ToolName, type View, noPreview, step } from '../tool.ts'
import { type Pointer, createDrawingTool } from './drawing-tool.ts'

/** A press becomes a box only past this distance on the screen: a click puts one of standard size. */
const DRAG_THRESHOLD_PX = 6

export type BoxState =
  | { name: 'idle' }
  | { name: 'pressing'; from: Point; screen: Point }
  | { name: 'drawing'; from: Point }

export type BoxMaker = {
  readonly what: Extract<ToolName, 'shape' | 'frame'>
  /** The rectangle of one that is not drawn to size, around a point. */
  standard(at: Point, view: View): Rect
  add(id: ElementId, rect: Rect, view: View): Edit[]
}

const idle: BoxState = { name: 'idle' }

/** A tool that draws a box to size, hands back to the select tool and opens its text. */
export function createBoxTool(maker: BoxMaker): Tool<BoxState> {
  return createDrawingTool<BoxState>(idle, (state, event, view) => {
    switch (state.name) {
      case 'idle':
        if (event.type !== 'down') return step(state)
        return step({ name: 'pressing', from: event.at, screen: event.screen })
      case 'pressing':
        if (event.type === 'up') return put(maker, maker.standard(event.at, view), view)
        if (distance(state.screen, event.screen) < DRAG_THRESHOLD_PX) return step(state)
        return draw(maker, { name: 'drawing', from: state.from }, event, view)
      case 'drawing':
        return draw(maker, state, event, view)
      default:
        return assertNever(state)
    }
  })
}

function draw(
  maker: BoxMaker,
  state: Extract<BoxState, { name: 'drawing' }>,
  event: Pointer,
  view: View,
): Step<BoxState> {
  const { x, y, w, h } = boxBetween(view.layout, state.from, event.at, event)
  if (event.type === 'up') return put(maker, { x, y, w, h }, view)
  const preview = { kind: 'ghost', what: maker.what, at: [x, y], size: [w, h] } as const
  return step(state, { do: 'preview', preview })
}

function put(maker: BoxMaker, rect: Rect, view: View): Step<BoxState> {
  const id = view.createId()
  return step(
    idle,
    noPreview,
    { do: 'commit', edits: maker.add(id, rect, view) },
    { do: 'use', tool: 'select' },
    { do: 'select', ids: [id] },
    { do: 'edit-text', id },
  )
}

/** The box that a drag means: on the grid, or freely with Ctrl; with Shift a square, with Alt from its middle. */
function boxBetween(layout: Layout, from: Point, to: Point, { shift, alt, mod }: Modifiers): Rect {
  const snap = mod ? Math.round : gridAt(layout, from)
  const [ax, ay] = [snap(from[0], 0), snap(from[1], 1)]
  let [dx, dy] = [snap(to[0], 0) - ax, snap(to[1], 1) - ay]
  if (shift) {
    const side = Math.max(Math.abs(dx), Math.abs(dy))
    dx = dx < 0 ? -side : side
    dy = dy < 0 ? -side : side
  }
  dx = extent(dx, alt)
  dy = extent(dy, alt)
  return rectBetween(alt ? [ax - dx, ay - dy] : [ax, ay], [ax + dx, ay + dy])
}

function extent(length: number, fromMiddle: boolean): number {
  const [least, most] = [MIN_ELEMENT_SIZE, MAX_ELEMENT_SIZE].map((side) => (fromMiddle ? side / 2 : side))
  const side = Math.min(most ?? 0, Math.max(least ?? 0, Math.abs(length)))
  return length < 0 ? -side : side
}

// The grid of a cell begins in its corner.
function gridAt(layout: Layout, at: Point): (value: number, axis: 0 | 1) => number {
  const cell = layout.cellAt(at)
  const area = cell && layout.cellRect(cell)
  const origin: Point = area ? [area.x, area.y] : [0, 0]
  return (value, axis) => origin[axis] + Math.round((value - origin[axis]) / GRID_PX) * GRID_PX
}
