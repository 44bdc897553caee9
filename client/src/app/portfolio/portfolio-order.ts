import type { JourneyRow } from '@wegpunkt/shared/journey/rows'
import type { Entry } from './portfolio-entries.ts'

export const sortKeys = ['title', 'stage', 'status', 'team', 'nps', 'review', 'age'] as const
export type SortKey = (typeof sortKeys)[number]
export type Sort = { readonly by: SortKey; readonly isDescending: boolean }

export type Filter = {
  /** Words that title, personas and names have to contain. */
  readonly text: string
  readonly status: JourneyRow['status'] | null
  /** Somebody of it is in the team. */
  readonly department: string | null
  /** Only what is due for a review, or has not heard its customers for long. */
  readonly onlyDue: boolean
}

export const everything: Filter = { text: '', status: null, department: null, onlyDue: false }
export const isFiltered = (filter: Filter): boolean =>
  filter.text.trim() !== '' || filter.status !== null || filter.department !== null || filter.onlyDue

export const matches =
  ({ text, status, department, onlyDue }: Filter) =>
  ({ journey, review }: Entry): boolean => {
    const words = text.toLocaleLowerCase().split(/\s+/)
    const said = [journey.title, ...journey.personas.map(({ name }) => name)].join(' ').toLocaleLowerCase()
    if (!words.every((word) => said.includes(word))) return false
    if (status !== null && journey.status !== status) return false
    if (department !== null && !journey.team.includes(department)) return false
    return !onlyDue || review === 'due' || review === 'overdue'
  }

const statusRank = { running: 0, planned: 1, done: 2 } as const satisfies Record<JourneyRow['status'], number>

/** What nobody said comes last, whichever way it is sorted. */
const valueOf: Readonly<Record<SortKey, (entry: Entry) => string | number | null>> = {
  title: ({ journey }) => journey.title.toLocaleLowerCase(),
  stage: ({ places }) => {
    const stages = places.flatMap(({ placed }) => placed?.stage ?? placed?.suggested ?? [])
    return stages.length === 0 ? null : Math.min(...stages)
  },
  status: ({ journey }) => statusRank[journey.status],
  team: ({ journey, lacking }) => (journey.team.length === 0 ? null : lacking.length),
  nps: ({ trend }) => trend.at(-1)?.score.score ?? null,
  review: ({ journey }) => journey.reviewBy,
  age: ({ months }) => months,
}

export function inOrder(entries: readonly Entry[], { by, isDescending }: Sort): Entry[] {
  const value = valueOf[by]
  return entries.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    const order = typeof one === 'string' ? one.localeCompare(String(other)) : one - Number(other)
    return isDescending ? -order : order
  })
}

/** Pressing the heading of a column sorts by it, and the other way when pressed again. */
export const sortedBy = (sort: Sort, by: SortKey): Sort => ({
  by,
  isDescending: sort.by === by ? !sort.isDescending : false,
})
