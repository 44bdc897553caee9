import { z } from 'zod'
import { Focus } from './phase.ts'

/** Some of those who take part, at work for themselves for a while (METHOD.md M44). */
export const Group = z.object({
  id: z.string(),
  people: z.array(z.string()).readonly(),
  focus: Focus,
  /** When its time is over, which ends nothing; null: it has none of its own. */
  endsAt: z.number().int().nullable(),
})
export type Group = z.infer<typeof Group>

/** Somebody who takes part and has a voice. */
export type Grouped = { readonly person: string; readonly department: string | null }

/**
 * People in so many groups, each with as many departments as can be: dealt one after another, department by
 * department, so that the sizes differ by one at most, and so do the people of a department in any two groups.
 */
export function mixed(people: readonly Grouped[], groups: number): string[][] {
  const byDepartment = [...Map.groupBy(people, ({ department }) => department)]
    // The large first: those of the small then come one after another, and are not together by chance.
    .toSorted(([a, some], [b, others]) => others.length - some.length || ((a ?? '~') < (b ?? '~') ? -1 : 1))
    .flatMap(([, some]) => some)
  const dealt = Array.from({ length: groups }, (): string[] => [])
  for (const [at, { person }] of byDepartment.entries()) dealt[at % groups]?.push(person)
  return dealt
}

/**
 * The groups with those who take part now: whoever came late is put into the smallest, whoever has left leaves no
 * hole. The same groups where nothing changes.
 */
export function regrouped(groups: readonly Group[], people: readonly Grouped[]): readonly Group[] {
  const present = new Set(people.map(({ person }) => person))
  const placed = new Set(groups.flatMap((group) => group.people))
  const late = people.filter(({ person }) => !placed.has(person))
  const isLeft = [...placed].some((person) => !present.has(person))
  if (groups.length === 0 || (late.length === 0 && !isLeft)) return groups
  const kept = groups.map((group) => group.people.filter((person) => present.has(person)))
  for (const { person } of late)
    kept.reduce((small, other) => (other.length < small.length ? other : small)).push(person)
  return groups.map((group, at) => ({ ...group, people: kept[at] ?? [] }))
}

/** The groups without somebody who is gone. */
export const withoutPerson = (groups: readonly Group[], person: string): readonly Group[] =>
  groups.map((group) => ({ ...group, people: group.people.filter((id) => id !== person) }))

/** All later by that: no time passes in a pause. */
export const shifted = (groups: readonly Group[], by: number): readonly Group[] =>
  groups.map((group) => (group.endsAt === null ? group : { ...group, endsAt: group.endsAt + by }))
