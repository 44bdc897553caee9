import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, centreOf, distance, intersects } from '@wegpunkt/shared/board/geometry'
import { CELL_GAP, type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import { spacingDelta, spacingGuides } from './spacing.ts'
import type { Guide, View } from '../tool.ts'
import { angleOf } from './turning.ts'
import { turnedBounds } from '../place/painted-area.ts'

/** So near, on the screen, an edge or a middle snaps to another one. */
const SNAP_PX = 6
/** Seen from far away, that would be half a card: no more than this on the board. */
const MOST_SNAP = 24
/** So many elements, the nearest ones on the screen, can be snapped to. */
export const MOST_TARGETS = 200
/** What counts as lying on one line: places are whole numbers, middles are halves. */
const SAME = 0.5

type Edge = { readonly at: number; readonly rect: Rect | null }

/** What a gesture can snap to: found once, when it begins. */
export type Targets = {
  /** Edges and middles in order, so that the nearest one is found without looking at all of them. */
  readonly edges: Edges
  /** Where cards lie in the cells of the grid; only for what is over it. */
  readonly borders: Edges
  readonly grid: Rect
  readonly rects: readonly Rect[]
}
type Edges = { readonly x: readonly Edge[]; readonly y: readonly Edge[] }

export const reachOf = (zoom: number): number => Math.min(MOST_SNAP, SNAP_PX / zoom)

/** Everything near `box` on the screen but what is moving itself, and the borders of stages and lanes. */
export function targetsAround(
  view: Pick<View, 'board' | 'layout' | 'area' | 'within'>,
  moving: ReadonlySet<ElementId>,
  box: Rect,
): Targets {
  const around = view.within(view.area).flatMap((id) => {
    const element = moving.has(id) ? undefined : view.board.elements.get(id)
    return element && isPlaced(element) ? [turnedBounds(view.layout.rectOf(element), angleOf(element))] : []
  })
  const rects = nearest(around, centreOf(box))
  const { layout } = view
  const edgesAlong = (axis: 'x' | 'y') => inOrder(rects.flatMap((rect) => edgesOf(rect, axis)))
  return {
    edges: { x: edgesAlong('x'), y: edgesAlong('y') },
    borders: { x: inOrder(borders(layout, 'x')), y: inOrder(borders(layout, 'y')) },
    grid: { x: 0, y: 0, w: layout.width, h: layout.height },
    rects,
  }
}

/** How far a rectangle in motion has to go on to lie on a line with something; null where nothing is near. */
export function snapOf(targets: Targets, rect: Rect, reach: number): { x: number | null; y: number | null } {
  return { x: snapAlong(targets, rect, 'x', reach), y: snapAlong(targets, rect, 'y', reach) }
}

/** The line that an edge of a rectangle in motion snaps to; null if none is near. */
export function snapEdge(
  targets: Targets,
  rect: Rect,
  { axis, edge, reach }: { axis: 'x' | 'y'; edge: number; reach: number },
): number | null {
  return nearestEdge(edgesFor(targets, rect, axis), edge, reach)?.at ?? null
}

/** The lines that a rectangle shares with others, and the gaps around it that are equal. */
export function guidesOf(targets: Targets, rect: Rect): Guide[] {
  return [
    ...linesOf(
      targets,
      rect,
      'x',
      edgesOf(rect, 'x').map(({ at }) => at),
    ),
    ...linesOf(
      targets,
      rect,
      'y',
      edgesOf(rect, 'y').map(({ at }) => at),
    ),
    ...spacingGuides(targets.rects, rect, 'x'),
    ...spacingGuides(targets.rects, rect, 'y'),
  ]
}

/** The lines on which these edges of a rectangle lie with others. */
export function linesOf(targets: Targets, rect: Rect, axis: 'x' | 'y', edges: readonly number[]): Guide[] {
  return edges.flatMap((edge): Guide[] => {
    const shared = edgesFor(targets, rect, axis).flatMap((list) => sharing(list, edge))
    if (shared.length === 0) return []
    const spans = [rect, ...shared.flatMap((one) => one.rect ?? [])].map((one) =>
      axis === 'x' ? [one.y, one.y + one.h] : [one.x, one.x + one.w],
    )
    const from = Math.min(...spans.map(([start]) => start ?? 0))
    const to = Math.max(...spans.map(([, end]) => end ?? 0))
    return [{ axis, kind: 'line', at: shared[0]?.at ?? edge, from, to }]
  })
}

function snapAlong(targets: Targets, rect: Rect, axis: 'x' | 'y', reach: number): number | null {
  let best: number | null = null
  for (const { at } of edgesOf(rect, axis)) {
    const edge = nearestEdge(edgesFor(targets, rect, axis), at, reach)
    if (edge && (best === null || Math.abs(edge.at - at) < Math.abs(best))) best = edge.at - at
  }
  const spaced = spacingDelta(targets.rects, rect, axis, reach)
  return spaced !== null && (best === null || Math.abs(spaced) < Math.abs(best)) ? spaced : best
}

const edgesFor = ({ edges, borders, grid }: Targets, rect: Rect, axis: 'x' | 'y') =>
  intersects(rect, grid) ? [edges[axis], borders[axis]] : [edges[axis]]

function nearestEdge(lists: readonly (readonly Edge[])[], at: number, reach: number): Edge | null {
  let nearest: Edge | null = null
  for (const list of lists) {
    const index = firstFrom(list, at)
    for (const edge of [list[index - 1], list[index]]) {
      if (!edge || Math.abs(edge.at - at) > reach) continue
      if (!nearest || Math.abs(edge.at - at) < Math.abs(nearest.at - at)) nearest = edge
    }
  }
  return nearest
}

function sharing(edges: readonly Edge[], at: number): Edge[] {
  const shared: Edge[] = []
  for (let i = firstFrom(edges, at - SAME); i < edges.length; i++) {
    const edge = edges[i]
    if (!edge || edge.at > at + SAME) break
    shared.push(edge)
  }
  return shared
}

// The index of the first edge that is at least there.
function firstFrom(edges: readonly Edge[], at: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle]?.at ?? Infinity) < at) low = middle + 1
    else high = middle
  }
  return low
}

function edgesOf(rect: Rect, axis: 'x' | 'y'): Edge[] {
  const [start, length] = axis === 'x' ? [rect.x, rect.w] : [rect.y, rect.h]
  return [start, start + length / 2, start + length].map((at) => ({ at, rect }))
}

// Where cards lie in a cell: as far from its border as from one another.
function borders({ columns, rows }: Layout, axis: 'x' | 'y'): Edge[] {
  const cells = axis === 'x' ? columns.map(({ x, w }) => [x, w]) : rows.map(({ y, h }) => [y, h])
  return cells.flatMap(([start = 0, length = 0]) => [
    { at: start + CELL_GAP, rect: null },
    { at: start + length - CELL_GAP, rect: null },
  ])
}

function nearest(rects: readonly Rect[], centre: Point): readonly Rect[] {
  if (rects.length <= MOST_TARGETS) return rects
  return rects
    .map((rect) => ({ rect, away: distance(centreOf(rect), centre) }))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, MOST_TARGETS)
    .map(({ rect }) => rect)
}

const inOrder = (edges: readonly Edge[]): readonly Edge[] => edges.toSorted((a, b) => a.at - b.at)
