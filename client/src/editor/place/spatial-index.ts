import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import { type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Connector, Element } from '@wegpunkt/shared/board/schema'
import RBush from 'rbush'
import type { BoardChange, BoardStore } from '../../document/board-document.ts'
import { paintedArea } from './painted-area.ts'

type Entry = {
  readonly id: ElementId
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** Where every element is painted, so that whoever asks about a place looks at what is there, not at the whole board. */
export interface SpatialIndex {
  /** What is painted somewhere in an area (board pixels), in no order. */
  readonly within: (area: Rect) => ElementId[]
  /** Where an element is painted; null if it is gone or has nothing to be drawn. */
  readonly areaOf: (id: ElementId) => Rect | null
  /** Around everything; null for an empty board. */
  readonly bounds: () => Rect | null
  /** The connectors that end on an element. */
  readonly connectorsAt: (id: ElementId) => ReadonlySet<ElementId>
  /** Called when something is painted elsewhere or otherwise than before: with the areas, once a transaction. */
  readonly watch: (listener: (areas: readonly Rect[]) => void) => () => void
}

const indexes = new WeakMap<BoardStore, SpatialIndex>()

/** The index of a board, which lives as long as its store. */
export function spatialIndexOf(store: BoardStore): SpatialIndex {
  const there = indexes.get(store)
  if (there) return there
  const made = createSpatialIndex(store)
  indexes.set(store, made)
  return made
}

function createSpatialIndex(store: BoardStore): SpatialIndex {
  const tree = new RBush<Entry>()
  const entries = new Map<ElementId, Entry>()
  const ends = createEnds()
  /** What has a new place that is not in the tree yet. */
  let fresh: Entry[] = []
  const watchers = new Set<(areas: readonly Rect[]) => void>()
  // The one that the places below were computed with: the cells of another lie elsewhere.
  let layout = store.layout()

  const fill = (): void => {
    const around = { elements: store.get().elements, layout: store.layout() }
    for (const [id, element] of around.elements) {
      ends.add(id, element)
      const area = paintedArea(element, around)
      if (area) entries.set(id, entryOf(id, area))
    }
    tree.load([...entries.values()])
  }
  /** Puts an element where it is now, and adds to `areas` where it was and is. */
  const place = (
    id: ElementId,
    around: { elements: Elements; layout: Layout },
    areas: Rect[],
    isOther: boolean,
  ): void => {
    const element = around.elements.get(id)
    const area = element ? paintedArea(element, around) : null
    const before = entries.get(id)
    const stays = before && area && isSame(before, area)
    // With a new layout everything in a cell is looked at, and most of it is where it was.
    if (stays && !isOther) return
    if (before) areas.push(rectOfEntry(before))
    if (stays) return
    if (area) areas.push(area)
    if (before) tree.remove(before)
    entries.delete(id)
    if (!area) return
    const entry = entryOf(id, area)
    entries.set(id, entry)
    fresh.push(entry)
  }
  // Much at once goes in sorted, five times as fast. With little, or often, that would make the tree worse.
  const insert = (): void => {
    if (fresh.length * 2 > entries.size) tree.load(fresh)
    else for (const entry of fresh) tree.insert(entry)
    fresh = []
  }
  const follow = ({ elements: changes, assessments }: BoardChange): void => {
    const around = { elements: store.get().elements, layout: store.layout() }
    const moved = new Set(changes.map(({ id }) => id))
    for (const { id, before, after } of changes) {
      if (before) ends.remove(id, before)
      if (after) ends.add(id, after)
      // A card says how many notes are on it.
      for (const note of [before, after])
        if (note?.kind === 'note' && note.touchpoint !== undefined) moved.add(note.touchpoint)
    }
    for (const { id } of changes) for (const connector of ends.at(id)) moved.add(connector)
    for (const key of assessments) moved.add(key.slice(0, key.indexOf(':')))
    const others = new Set(moved)
    if (around.layout !== layout)
      for (const [id, element] of around.elements) if (isOnGrid(element)) moved.add(id)
    ;({ layout } = around)
    const areas: Rect[] = []
    for (const id of moved) place(id, around, areas, others.has(id))
    insert()
    for (const watcher of watchers) watcher(areas)
  }

  fill()
  store.watch(follow)
  return {
    within: (area) =>
      tree.search({ minX: area.x, minY: area.y, maxX: area.x + area.w, maxY: area.y + area.h }).map(idOf),
    areaOf(id) {
      const entry = entries.get(id)
      return entry ? rectOfEntry(entry) : null
    },
    bounds() {
      const { minX, minY, maxX, maxY } = tree.toJSON() as Omit<Entry, 'id'>
      return entries.size > 0 ? { x: minX, y: minY, w: maxX - minX, h: maxY - minY } : null
    },
    connectorsAt: ends.at,
    watch(watcher) {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
  }
}

const NONE: ReadonlySet<ElementId> = new Set()

/** Which connectors end on an element: they move with it. */
function createEnds() {
  const byElement = new Map<ElementId, Set<ElementId>>()
  const endsOf = (element: Element): ElementId[] =>
    isPlaced(element) ? [] : [element.from, element.to].filter((end) => typeof end === 'string')
  return {
    at: (id: ElementId): ReadonlySet<ElementId> => byElement.get(id) ?? NONE,
    add(id: ElementId, element: Element | Connector) {
      for (const end of endsOf(element)) byElement.set(end, (byElement.get(end) ?? new Set()).add(id))
    },
    remove(id: ElementId, element: Element) {
      for (const end of endsOf(element)) {
        const connectors = byElement.get(end)
        connectors?.delete(id)
        if (connectors?.size === 0) byElement.delete(end)
      }
    },
  }
}

// A connector goes along with whatever is in a cell; that it may be looked at for nothing costs little.
const isOnGrid = (element: Element): boolean =>
  !isPlaced(element) || (element.stage !== null && element.lane !== null)

const idOf = ({ id }: Entry): ElementId => id

const entryOf = (id: ElementId, { x, y, w, h }: Rect): Entry => ({
  id,
  minX: x,
  minY: y,
  maxX: x + w,
  maxY: y + h,
})

const rectOfEntry = ({ minX, minY, maxX, maxY }: Entry): Rect => ({
  x: minX,
  y: minY,
  w: maxX - minX,
  h: maxY - minY,
})

const isSame = ({ minX, minY, maxX, maxY }: Entry, { x, y, w, h }: Rect): boolean =>
  minX === x && minY === y && maxX === x + w && maxY === y + h
