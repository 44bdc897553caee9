import type { EventClass } from '@wegpunkt/shared/board/choices'
import type { Comparison } from '@wegpunkt/shared/http/comparison'
import type { MeasureStatus } from '@wegpunkt/shared/journey/row-choices'

/** What may differ, in the order in which it is told. */
export const entryGroups = [
  'added',
  'removed',
  'moved',
  'moments',
  'events',
  'ratings',
  'texts',
  'choices',
  'measures',
] as const
export type EntryGroup = (typeof entryGroups)[number]
/** From which rating to which. */
export type Shift = { readonly before: number; readonly after: number }
export type Moment = 'lovepoint' | 'painpoint' | 'none'

/** One difference. Stages are ids, each in its own state; null is beside the grid, or nothing. */
export type Difference =
  | { readonly is: 'place'; readonly stage: string | null }
  | { readonly is: 'moved'; readonly before: string | null; readonly after: string | null }
  | { readonly is: 'moment'; readonly before: Moment; readonly after: Moment }
  | {
      readonly is: 'event'
      readonly text: string
      readonly before: EventClass | null
      readonly after: EventClass | null
    }
  | { readonly is: 'ratings'; readonly team: Shift | null; readonly customers: Shift | null }
  | { readonly is: 'text'; readonly field: string; readonly before: string; readonly after: string }
  | {
      readonly is: 'choice'
      readonly field: string
      readonly before: string | null
      readonly after: string | null
    }
  | { readonly is: 'measure'; readonly became: 'opened' | 'closed'; readonly status: MeasureStatus }

export type Entry = {
  readonly key: string
  /** Of the later state; of the earlier one for what was removed; null: it is on no touchpoint that is known. */
  readonly touchpoint: string | null
  /** Null: erased. */
  readonly title: string | null
  readonly difference: Difference
}

/** All that differs, by what it is. `touchpointOf` says where a measure of today is. */
export function entriesOf(
  { added, removed, changed, measures }: Comparison,
  touchpointOf: (measure: string) => string | null,
): ReadonlyMap<EntryGroup, readonly Entry[]> {
  type Change = Comparison['changed'][number]
  const each = (differences: (change: Change) => readonly Difference[]): readonly Entry[] =>
    changed.flatMap((change) =>
      differences(change).map((difference, i) => ({
        key: `${change.after} ${i}`,
        touchpoint: change.after,
        title: change.title,
        difference,
      })),
    )
  const place = ({ id, title, stage }: Comparison['added'][number]): Entry => ({
    key: id,
    touchpoint: id,
    title,
    difference: { is: 'place', stage },
  })
  const measure =
    (became: 'opened' | 'closed') =>
    ({ id, title, status }: Comparison['measures']['opened'][number]): Entry => ({
      key: `${became} ${id}`,
      touchpoint: touchpointOf(id),
      title,
      difference: { is: 'measure', became, status },
    })
  const all: Record<EntryGroup, readonly Entry[]> = {
    added: added.map(place),
    removed: removed.map(place),
    moved: each(({ moved }) => (moved ? [{ is: 'moved', before: moved.from, after: moved.to }] : [])),
    moments: each(({ moment }) => (moment ? [{ is: 'moment', ...moment }] : [])),
    events: each(({ events }) =>
      events.map(({ text, before, after }) => ({ is: 'event', text, before, after })),
    ),
    ratings: each(({ ratings }) =>
      ratings.team === null && ratings.customers === null ? [] : [{ is: 'ratings', ...ratings }],
    ),
    texts: each(({ texts }) => texts.map((change) => ({ is: 'text', ...change }))),
    choices: each(({ choices }) => choices.map((change) => ({ is: 'choice', ...change }))),
    measures: [...measures.opened.map(measure('opened')), ...measures.closed.map(measure('closed'))],
  }
  return new Map(
    entryGroups.flatMap((group) => (all[group].length > 0 ? [[group, all[group]] as const] : [])),
  )
}
