import { effortBearers } from '../board/choices.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { eventsOn } from './parts/notes-on.ts'
import { stepsOf } from './parts/steps.ts'

type Bearer = (typeof effortBearers)[number]

/** Who carries the effort of the journey's events: what customers carry is to become ours (METHOD.md M34). */
export function effort(board: Board): {
  readonly counts: Readonly<Record<Bearer, number>>
  /** Where customers carry it, in their order. */
  readonly onCustomers: readonly { readonly touchpoint: ElementId; readonly note: ElementId }[]
} {
  const on = eventsOn(board)
  const events = stepsOf(board).flatMap(({ id: touchpoint }) =>
    (on.get(touchpoint) ?? []).flatMap(({ id, note: { effortBy } }) =>
      effortBy === undefined ? [] : [{ touchpoint, note: id, by: effortBy }],
    ),
  )
  const counts = Object.fromEntries(
    effortBearers.map((bearer) => [bearer, events.filter(({ by }) => by === bearer).length]),
  ) as Record<Bearer, number>
  const onCustomers = events
    .filter(({ by }) => by === 'customer')
    .map(({ touchpoint, note }) => ({ touchpoint, note }))
  return { counts, onCustomers }
}
