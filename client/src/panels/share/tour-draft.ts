import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { TOUR_STOPS } from '@wegpunkt/shared/limits'
import type { TourStop } from '@wegpunkt/shared/links/link'
import type { DraftStop } from './link-draft.ts'
import { type ShownIds, isShown } from './shown-among.ts'

type Stops = readonly DraftStop[]
export type Place = TourStop['at']

/** Whether a link shows that place: a lane that it hides is not there, nor what lies on one. */
export function isSeen(
  at: Place,
  lanes: ShownIds,
  laneOf: (element: ElementId) => ElementId | null,
): boolean {
  if (at.kind === 'board' || at.kind === 'stage') return true
  const lane = at.kind === 'lane' ? at.id : laneOf(at.id)
  return lane === null || isShown(lanes, lane)
}

export const isFull = (tour: Stops): boolean => tour.length >= TOUR_STOPS[1]

/** The place as a value of a list to choose from. */
export const placeKey = (at: Place): string => (at.kind === 'board' ? 'board' : `${at.kind} ${at.id}`)

export function placeOf(key: string): Place {
  const [kind, id] = key.split(' ') as [Place['kind'], ElementId | undefined]
  return kind === 'board' || id === undefined ? { kind: 'board' } : { kind, id }
}

export const withStop = (tour: Stops, at: Place, title: string, key: string): Stops =>
  isFull(tour) ? tour : [...tour, { key, at, title, text: '' }]

export const withoutStop = (tour: Stops, key: string): Stops => tour.filter((stop) => stop.key !== key)

export const withChange = (tour: Stops, key: string, change: Partial<TourStop>): Stops =>
  tour.map((stop) => (stop.key === key ? { ...stop, ...change } : stop))

/** Moves a stop one place on or back; at the ends it stays. */
export function movedStop(tour: Stops, key: string, by: 1 | -1): Stops {
  const from = tour.findIndex((stop) => stop.key === key)
  const stop = tour[from]
  const to = from + by
  if (!stop || to < 0 || to >= tour.length) return tour
  return tour.toSpliced(from, 1).toSpliced(to, 0, stop)
}
