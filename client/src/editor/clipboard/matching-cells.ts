import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Clip } from './clip.ts'
import type { Place } from '../arranging/placing.ts'

/**
 * Where copied elements belong on another board: stages by name, else by position; lanes by what they
 * are and whose, else by name, else by position among the free ones. Null if any of them has no match,
 * or if none of them lay in a cell.
 */
export function matchCells(clip: Clip, board: Board): ReadonlyMap<ElementId, Place> | null {
  const places = new Map<ElementId, Place>()
  let inCells = false
  for (const { id, element } of clip.elements) {
    if (!isPlaced(element)) continue
    const { at } = element
    if (element.stage === null || element.lane === null) {
      places.set(id, { at, stage: null, lane: null })
      continue
    }
    const stage = matchStage(clip, element.stage, board)
    const lane = matchLane(clip, element.lane, board)
    if (stage === null || lane === null) return null
    places.set(id, { at, stage, lane })
    inCells = true
  }
  return inCells ? places : null
}

function matchStage(clip: Clip, id: ElementId, { stages }: Board): ElementId | null {
  const index = clip.stages.findIndex((stage) => stage.id === id)
  const copied = clip.stages[index]
  if (!copied) return null
  const here = [...stages]
  const byName = here.find(([, { name }]) => isSameName(name, copied.name))
  return (byName ?? here[index])?.[0] ?? null
}

function matchLane(clip: Clip, id: ElementId, { lanes }: Board): ElementId | null {
  const index = clip.lanes.findIndex((lane) => lane.id === id)
  const copied = clip.lanes[index]
  if (!copied) return null
  const here = [...lanes]
  const sameKind = here.filter(
    ([, { kind, department }]) => kind === copied.kind && (department ?? null) === copied.department,
  )
  const byName = (from: typeof here) => from.find(([, { name }]) => isSameName(name, copied.name))
  if (copied.kind !== 'free') return (byName(sameKind) ?? sameKind[0] ?? byName(here))?.[0] ?? null
  const atIndex = here[index]
  return (byName(here) ?? (atIndex?.[1].kind === 'free' ? atIndex : undefined))?.[0] ?? null
}

const isSameName = (a: string, b: string): boolean =>
  a.trim() !== '' && a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase()
