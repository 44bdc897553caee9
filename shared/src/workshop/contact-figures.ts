import { type CustomerContact, customerContacts } from './choices.ts'

/** Of fewer it would be plain who said what. */
const LEAST = 3

export type Said = { readonly department: string | null; readonly contact: CustomerContact }
type Share = { readonly department: string | null; readonly said: number; readonly daily: number }
export type ContactFigures = {
  readonly of: Readonly<Record<CustomerContact, number>>
  readonly departments: Share[]
}

/**
 * How many say that they have to do with customers how often, in all and by department (METHOD.md M24). Departments in
 * which fewer than three have said so are put together, and with them the smallest other one where the sum would tell
 * what is left out: nobody learns it by subtracting either. Null where fewer than three have said so at all.
 */
export function contactFigures(all: readonly Said[]): ContactFigures | null {
  if (all.length < LEAST) return null
  const shares = [...Map.groupBy(all, ({ department }) => department)]
    .map(([department, some]) => shareOf(department, some))
    .toSorted((a, b) => b.said - a.said || ((a.department ?? '~') < (b.department ?? '~') ? -1 : 1))
  const told = shares.filter(({ said, department }) => said >= LEAST && department !== null)
  const rest = shares.filter((share) => !told.includes(share))
  const left = (): number => rest.reduce((sum, { said }) => sum + said, 0)
  while (left() > 0 && left() < LEAST) {
    const smallest = told.pop()
    if (!smallest) break
    rest.push(smallest)
  }
  const together = { department: null, said: left(), daily: rest.reduce((sum, { daily }) => sum + daily, 0) }
  return {
    of: Object.fromEntries(
      customerContacts.map((contact) => [contact, all.filter((one) => one.contact === contact).length]),
    ) as Record<CustomerContact, number>,
    departments: [...told, ...(together.said > 0 ? [together] : [])],
  }
}

const shareOf = (department: string | null, some: readonly Said[]): Share => ({
  department,
  said: some.length,
  daily: some.filter(({ contact }) => contact === 'daily').length,
})
