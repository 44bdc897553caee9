import { LEAST_TO_TELL } from '../../limits.ts'
import type { Protocol } from './protocol.ts'

export type TookPart = {
  readonly department: string | null
  /** Null: did not agree to be named. */
  readonly name: string | null
}
type People = Protocol['people']
type Group = People['groups'][number]

/**
 * Who took part, by department, the largest first. A department of one or two is told together with others, so that
 * neither its number nor what is left of the sum says who it was; where all together are that few, no number is told.
 * Names are told as their bearers agreed.
 */
export function peopleByDepartment(people: readonly TookPart[]): People {
  const byDepartment = [...Map.groupBy(people, ({ department }) => department)].toSorted(
    ([a, some], [b, others]) => others.length - some.length || ((a ?? '~') < (b ?? '~') ? -1 : 1),
  )
  if (people.length < LEAST_TO_TELL) {
    const names = namesOf(people)
    const departments = [...new Set(people.filter(({ name }) => name !== null).map((one) => one.department))]
    return { all: null, groups: names.length === 0 ? [] : [{ departments, people: null, names }] }
  }
  const groups = byDepartment.map(([department, some]) => ({ departments: [department], some }))
  const together = { departments: [] as (string | null)[], some: [] as TookPart[] }
  while (groups.length > 0 && mustJoin(groups.at(-1)?.some.length ?? 0, together.some.length)) {
    const last = groups.pop()
    together.departments.unshift(...(last?.departments ?? []))
    together.some.unshift(...(last?.some ?? []))
  }
  const told = together.some.length > 0 ? [...groups, together] : groups
  return { all: people.length, groups: told.map(groupOf) }
}

/** The smallest comes next: as long as it is too small itself, or what was joined before still is. */
const mustJoin = (next: number, joined: number): boolean =>
  next < LEAST_TO_TELL || (joined > 0 && joined < LEAST_TO_TELL)

const groupOf = ({
  departments,
  some,
}: {
  departments: (string | null)[]
  some: readonly TookPart[]
}): Group => ({ departments, people: some.length, names: namesOf(some) })

const namesOf = (people: readonly TookPart[]): string[] =>
  people.flatMap(({ name }) => name ?? []).toSorted((a, b) => (a < b ? -1 : 1))
