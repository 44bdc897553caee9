import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { oncePer } from './parts/once-per.ts'
import { type Steps, allSteps, isDraft, stepsOf } from './parts/steps.ts'

/** The chains of what depends on what (METHOD.md M27). */
type Links = {
  /** For each touchpoint, those that fail with it. */
  readonly dependents: ReadonlyMap<ElementId, readonly ElementId[]>
  readonly needs: ReadonlyMap<ElementId, readonly ElementId[]>
  /** What is needed and not there any more. */
  readonly gone: readonly { readonly touchpoint: ElementId; readonly needs: ElementId }[]
}

const linksOf = (board: Board): Links => linksBetween(allSteps(board))

// A draft can be needed, too, though nothing is said of it until it has a title.
const linksBetween: (all: Steps) => Links = oncePer((all: Steps) => {
  const dependents = new Map<ElementId, ElementId[]>()
  const needs = new Map<ElementId, ElementId[]>()
  const gone: { touchpoint: ElementId; needs: ElementId }[] = []
  const steps = all.filter(({ touchpoint }) => !isDraft(touchpoint))
  const there = new Set(steps.map(({ id }) => id))
  const known = new Set(all.map(({ id }) => id))
  for (const { id, touchpoint } of steps) {
    for (const need of Object.keys(touchpoint.dependsOn ?? {})) {
      // It cannot be entered, but a broken client may have written it.
      if (need === id) continue
      if (!known.has(need)) gone.push({ touchpoint: id, needs: need })
      if (!there.has(need)) continue
      dependents.set(need, [...(dependents.get(need) ?? []), id])
      needs.set(id, [...(needs.get(id) ?? []), need])
    }
  }
  return { dependents, needs, gone }
})

/** Everything that fails if this touchpoint does, the nearest first, with how many steps lie between. */
export function breaksWith(
  board: Board,
  touchpoint: ElementId,
): readonly { readonly touchpoint: ElementId; readonly steps: number }[] {
  const { dependents } = linksOf(board)
  const seen = new Set([touchpoint])
  const broken: { touchpoint: ElementId; steps: number }[] = []
  let level = [touchpoint]
  for (let steps = 1; level.length > 0; steps++) {
    const next = [...new Set(level.flatMap((id) => dependents.get(id) ?? []))].filter((id) => !seen.has(id))
    for (const id of next) {
      seen.add(id)
      broken.push({ touchpoint: id, steps })
    }
    level = next
  }
  return broken
}

/** How many fail with each touchpoint that others rely on. */
export const breakCounts = (board: Board): ReadonlyMap<ElementId, number> => countsAmong(allSteps(board))

// By places in one list instead of by ids: on a large board of one long chain there are millions of steps to go.
const countsAmong: (all: Steps) => ReadonlyMap<ElementId, number> = oncePer((all: Steps) => {
  const { dependents, needs } = linksBetween(all)
  const component = componentsOf(needs)
  const place = new Map(all.map(({ id }, i) => [id, i]))
  const after = all.map(({ id }) => (dependents.get(id) ?? []).flatMap((one) => place.get(one) ?? []))
  const reached = new Int32Array(all.length).fill(-1)
  const ofCircle = new Map<number | undefined, number>()
  const counts = new Map<ElementId, number>()
  for (const [start, { id }] of all.entries()) {
    if (!after[start]?.length) continue
    // Those of one circle all fail with the same.
    const circle = component.get(id)
    const count = ofCircle.get(circle) ?? countFrom(start, after, reached)
    if (circle !== undefined) ofCircle.set(circle, count)
    counts.set(id, count)
  }
  return counts
})

/** `reached` says for each place from where it was reached last. */
function countFrom(start: number, after: readonly (readonly number[])[], reached: Int32Array): number {
  const queue = [start]
  reached[start] = start
  for (let i = 0; i < queue.length; i++)
    for (const next of after[queue[i] ?? start] ?? []) {
      if (reached[next] === start) continue
      reached[next] = start
      queue.push(next)
    }
  return queue.length - 1
}

export const goneDependencies = (board: Board): Links['gone'] => linksOf(board).gone

/**
 * The sets of touchpoints that depend on one another in a circle, each in the customer's order: allowed, with a
 * warning. Two are in one set if each breaks with the other.
 */
export const dependencyCycles = (board: Board): readonly (readonly ElementId[])[] => cyclesIn(stepsOf(board))

const cyclesIn: (steps: Steps) => readonly (readonly ElementId[])[] = oncePer((steps: Steps) => {
  const component = componentsOf(linksBetween(steps).needs)
  const groups = Map.groupBy(
    steps.map(({ id }) => id).filter((id) => component.has(id)),
    (id) => component.get(id),
  )
  return [...groups.values()].filter((ids) => ids.length > 1)
})

type Visit = { readonly id: ElementId; next: number }

/** Strongly connected components (Tarjan 1972), without recursion: a chain may be as long as the board is large. */
function componentsOf(links: ReadonlyMap<ElementId, readonly ElementId[]>): Map<ElementId, number> {
  const index = new Map<ElementId, number>()
  const low = new Map<ElementId, number>()
  const component = new Map<ElementId, number>()
  const open: ElementId[] = []
  const lower = (id: ElementId, value: number): void =>
    void low.set(id, Math.min(low.get(id) ?? value, value))
  const enter = (id: ElementId): Visit => {
    index.set(id, index.size)
    low.set(id, index.get(id) ?? 0)
    open.push(id)
    return { id, next: 0 }
  }
  for (const start of links.keys()) {
    if (index.has(start)) continue
    const path: Visit[] = [enter(start)]
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const to = links.get(visit.id)?.[visit.next++]
      if (to !== undefined) {
        if (!index.has(to)) path.push(enter(to))
        else if (!component.has(to)) lower(visit.id, index.get(to) ?? 0)
        continue
      }
      path.pop()
      const parent = path.at(-1)
      if (parent) lower(parent.id, low.get(visit.id) ?? 0)
      if (low.get(visit.id) === index.get(visit.id)) close(visit.id, open, component)
    }
  }
  return component
}

// Everything that was entered since belongs to the same component.
function close(root: ElementId, open: ElementId[], component: Map<ElementId, number>): void {
  const number = component.size
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    component.set(id, number)
    if (id === root) return
  }
}
