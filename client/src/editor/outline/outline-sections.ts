import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Element, Kind } from '@wegpunkt/shared/board/schema'
import { cardOf, frameOf } from '../belonging/belongings.ts'
import { elementsInOrder } from '../element-order.ts'

/** A line of the outline: a lane in a stage, or an element. What it says is read where it is shown. */
export type OutlineRow = {
  /** Different for each row of the outline. */
  readonly key: string
  readonly what: 'lane' | 'element'
  /** Of the lane or the element. */
  readonly id: ElementId
  readonly section: string
  /** 1 for what stands at the left border. */
  readonly level: number
  /** Which it is among those of its parent, from 1. */
  readonly place: number
  readonly of: number
  /** The key of the row it belongs to; null for what the section holds itself. */
  readonly parent: string | null
  readonly hasChildren: boolean
}

/** What stands under one heading: a stage, or what lies beside the grid of one kind. */
export type OutlineSection = {
  readonly key: string
  /** Null beside the grid. */
  readonly stage: ElementId | null
  /** Null for a stage. */
  readonly kind: Kind | null
  readonly rows: readonly OutlineRow[]
}

type Grid = Pick<Board, 'stages' | 'lanes' | 'elements'>
type Tree = { readonly id: ElementId; readonly children: Tree[] }

/** The kinds of what lies beside the grid, in the order of their sections. */
const besideKinds = ['touchpoint', 'note', 'frame', 'text', 'shape', 'image', 'ink', 'connector'] as const

/**
 * The whole board in words' order: stage by stage its lanes with what lies there, and then what lies beside the grid,
 * by kind. The notes on a touchpoint and the connections that begin somewhere stand below it; what lies in a cell
 * stands there, though a frame may be drawn around it.
 */
export function outlineSections(board: Grid): readonly OutlineSection[] {
  const roots = treesOf(board)
  const byStage = new Map<ElementId, Tree[]>([...board.stages.keys()].map((id) => [id, []]))
  const beside = new Map<Kind, Tree[]>(besideKinds.map((kind) => [kind, []]))
  for (const tree of roots) {
    const element = board.elements.get(tree.id)
    if (!element) continue
    const stage = stageOf(board, element)
    const list = stage === null ? beside.get(element.kind) : byStage.get(stage)
    list?.push(tree)
  }
  return [
    ...[...byStage].map(([stage, trees]) => stageSection(board, stage, trees)),
    ...[...beside].flatMap(([kind, trees]) => (trees.length === 0 ? [] : [besideSection(kind, trees)])),
  ]
}

/** The key of the row of an element. */
export const rowKeyOf = (id: ElementId): string => id

/** The key of the heading of a section. */
export const headingKey = (section: string): string => `heading ${section}`

function stageSection(board: Grid, stage: ElementId, trees: readonly Tree[]): OutlineSection {
  const byLane = Map.groupBy(trees, ({ id }) => laneOf(board, board.elements.get(id)))
  const lanes = [...board.lanes.keys(), null].flatMap((lane) => {
    const here = byLane.get(lane)
    return here ? [{ lane, here }] : []
  })
  const rows: OutlineRow[] = []
  for (const [index, { lane, here }] of lanes.entries()) {
    // A lane that somebody has removed leaves its content without one for a moment.
    if (lane === null) {
      append(rows, here, { section: stage, parent: null, level: 1 })
      continue
    }
    const key = `${stage} ${lane}`
    rows.push({
      key,
      what: 'lane',
      id: lane,
      section: stage,
      level: 1,
      place: index + 1,
      of: lanes.length,
      parent: null,
      hasChildren: true,
    })
    append(rows, here, { section: stage, parent: key, level: 2 })
  }
  return { key: stage, stage, kind: null, rows }
}

function besideSection(kind: Kind, trees: readonly Tree[]): OutlineSection {
  const rows: OutlineRow[] = []
  append(rows, trees, { section: kind, parent: null, level: 1 })
  return { key: kind, stage: null, kind, rows }
}

type Under = Pick<OutlineRow, 'section' | 'parent' | 'level'>

function append(rows: OutlineRow[], trees: readonly Tree[], under: Under): void {
  // A stack of our own: frames of others may lie in one another by the thousand.
  const waiting = trees.map((tree, i) => ({ tree, place: i + 1, of: trees.length, ...under })).toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { tree, ...place } = next
    const key = rowKeyOf(tree.id)
    const { children } = tree
    rows.push({ key, what: 'element', id: tree.id, hasChildren: children.length > 0, ...place })
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]
      if (child)
        waiting.push({
          tree: child,
          place: i + 1,
          of: children.length,
          section: place.section,
          parent: key,
          level: place.level + 1,
        })
    }
  }
}

/** What stands at the left border, each with what stands below it. */
function treesOf(board: Grid): readonly Tree[] {
  const { elements } = board
  const order = elementsInOrder(board)
  const trees = new Map(order.map((id): [ElementId, Tree] => [id, { id, children: [] }]))
  const roots: Tree[] = []
  const hosts = new Map<ElementId, ElementId>()
  for (const id of order) {
    const tree = trees.get(id)
    const element = elements.get(id)
    if (!tree || !element) continue
    const host = hostOf(board, id, element)
    const above = host === undefined || isTooDeep(hosts, id, host) ? undefined : trees.get(host)
    if (!above || host === undefined) {
      roots.push(tree)
      continue
    }
    hosts.set(id, host)
    above.children.push(tree)
  }
  return roots
}

function hostOf(board: Grid, id: ElementId, element: Element): ElementId | undefined {
  if (!isPlaced(element))
    return typeof element.from === 'string' && board.elements.has(element.from) ? element.from : undefined
  const card = cardOf(board.elements, id)
  if (card !== undefined) return card
  return stageOf(board, element) === null ? frameOf(board.elements, id) : undefined
}

/** Nobody reads what is further in. */
const MOST_LEVELS = 16

// Frames may lie in one another in a ring, or by the thousand, as a hostile client may write them.
function isTooDeep(hosts: ReadonlyMap<ElementId, ElementId>, id: ElementId, host: ElementId): boolean {
  let levels = 0
  for (let above: ElementId | undefined = host; above !== undefined; above = hosts.get(above))
    if (above === id || ++levels > MOST_LEVELS) return true
  return false
}

function stageOf({ stages, lanes }: Grid, element: Element): ElementId | null {
  if (!isPlaced(element) || element.lane === null || element.stage === null) return null
  return stages.has(element.stage) && (lanes.size > 0 || lanes.has(element.lane)) ? element.stage : null
}

const laneOf = ({ lanes }: Grid, element: Element | undefined): ElementId | null =>
  element && isPlaced(element) && element.lane !== null && lanes.has(element.lane) ? element.lane : null
