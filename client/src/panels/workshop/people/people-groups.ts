import type { WorkshopPerson } from '@wegpunkt/shared/http/join-routes'

export type PeopleGroup = { readonly department: string | null; readonly people: readonly WorkshopPerson[] }

/**
 * Those who are in, by department in the workspace's order; who prefers not to say comes last. In a group by name.
 * `search` looks for each of its words in the name.
 */
export function groupsOf(
  people: readonly WorkshopPerson[],
  { departments, search, locale }: { departments: readonly string[]; search: string; locale: string },
): PeopleGroup[] {
  const words = search.trim().toLocaleLowerCase(locale).split(/\s+/u)
  const found = people.filter(({ name, state }) => {
    const lower = name.toLocaleLowerCase(locale)
    return state === 'in' && words.every((word) => lower.includes(word))
  })
  const place = (key: string | null): number => {
    const at = key === null ? -1 : departments.indexOf(key)
    // Former departments come after those of today, and before nobody's.
    return at >= 0 ? at : key === null ? Infinity : departments.length
  }
  return [...Map.groupBy(found, ({ department }) => department)]
    .map(([department, all]) => ({
      department,
      people: all.toSorted((a, b) => a.name.localeCompare(b.name, locale)),
    }))
    .toSorted((a, b) => {
      const [one, other] = [place(a.department), place(b.department)]
      return one === other ? 0 : one - other
    })
}

/** Who waits to be let in, who came first first. */
export const queueOf = (people: readonly WorkshopPerson[]): WorkshopPerson[] =>
  people.filter(({ state }) => state === 'waiting').toSorted((a, b) => (a.since ?? 0) - (b.since ?? 0))
