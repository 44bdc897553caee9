import { assertNever } from '../../assert-never.ts'
import type { AnyRow } from '../../journey/row-state.ts'
import { PERSON_ID } from '../export-source.ts'
import type { Renames } from './renames.ts'

/** A row in the names of here. Who is nobody here is not named. */
export function renameRow(row: AnyRow, renames: Renames): AnyRow {
  // Who wrote something is an account, or nobody.
  const author = renames.members.get(row.author ?? '') ?? null
  const id = renames.rows.get(row.id) ?? row.id
  return { ...row, ...saying(row, renames), id, author }
}

function saying(row: AnyRow, renames: Renames): object {
  const { rows, personas, departments } = renames
  const here = (names: ReadonlyMap<string, string>, name: string | null): string | null =>
    name === null ? null : (names.get(name) ?? name)
  switch (row.kind) {
    case 'evidence':
      return { ratings: row.ratings.map((one) => ({ ...one, persona: here(personas, one.persona) })) }
    case 'measure': {
      const owner = row.owner === null ? null : personHere(row.owner, renames)
      return {
        owner,
        // Nobody has taken on what nobody owns.
        ownership: owner === null ? null : row.ownership,
        supporters: [...new Set(row.supporters.flatMap((person) => personHere(person, renames) ?? []))],
        department: here(departments, row.department),
      }
    }
    case 'idea':
      return { measure: here(rows, row.measure) }
    case 'kpi':
      return {
        department: here(departments, row.department),
        conflictsWith: row.conflictsWith.map((id) => rows.get(id) ?? id),
      }
    case 'story':
      return { persona: here(personas, row.persona) }
    case 'team': {
      const { person } = row
      // Somebody who is forgotten where the file comes from.
      if (person === null) return { department: here(departments, row.department) }
      const member = renames.members.get(person) ?? null
      const name = member === null && row.name === '' ? (renames.outside.get(person) ?? '–') : row.name
      return { person: member, name, department: here(departments, row.department) }
    }
    case 'decision':
      return {
        about: row.about && { ...row.about, id: rows.get(row.about.id) ?? row.about.id },
        answers: here(rows, row.answers),
      }
    case 'review':
    case 'nps':
    case 'journey':
      return {}
    default:
      return assertNever(row)
  }
}

/**
 * A member, or by their own name somebody from outside. Null for an id that nobody knows, and for a name that is made
 * like an id: it would stand for whichever member has that id.
 */
export function personHere(person: string, { members, outside }: Renames): string | null {
  const called = outside.get(person) ?? person
  return members.get(person) ?? (PERSON_ID.test(called) ? null : called)
}
