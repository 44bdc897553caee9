import type { Me } from '@wegpunkt/shared/http/account-routes'
import { type FieldIssue, Problem } from '@wegpunkt/shared/http/problem'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { Kysely } from 'kysely'
import { rowOn } from '../storage/queries/board-rows.ts'
import { membersOf } from '../storage/queries/people.ts'
import { knownPersonas } from '../storage/queries/personas.ts'
import { departmentsOf } from '../storage/queries/workspaces.ts'
import type { Tables } from '../storage/tables.ts'

type At = { readonly me: Me; readonly board: string; readonly kind: RowKind }
type Given = Readonly<Record<string, unknown>>

/**
 * Throws `invalid-input` unless what a row refers to is there, or was referred to before: what has been erased since
 * is shown as such. Elements of the board are not looked for: only the board's document knows them.
 */
export async function mustRefer(db: Kysely<Tables>, at: At, given: Given, before: Given = {}): Promise<void> {
  const fields = [
    ...(await departmentIssues(db, at.me, given)),
    ...(await personaIssues(db, at.me, given, before)),
    ...(await memberIssues(db, at.me, given)),
    ...(await answerIssues(db, at, given)),
  ]
  if (fields.length > 0) throw new Problem('invalid-input', { fields })
}

async function departmentIssues(db: Kysely<Tables>, me: Me, given: Given): Promise<FieldIssue[]> {
  const key = given['department']
  if (typeof key !== 'string') return []
  const known = await departmentsOf(db, me.workspace.id)
  return known.some((department) => department.key === key)
    ? []
    : [{ path: 'department', message: `There is no department "${key}"` }]
}

type Rated = readonly { readonly persona: string | null }[]

async function personaIssues(db: Kysely<Tables>, me: Me, given: Given, before: Given): Promise<FieldIssue[]> {
  const ratings = (given['ratings'] ?? []) as Rated
  const rated = new Set(((before['ratings'] ?? []) as Rated).map(({ persona }) => persona))
  const named = ratings.flatMap(({ persona }) => persona ?? [])
  const standIn = given['persona']
  const isNew = typeof standIn === 'string' && standIn !== before['persona']
  const known = await knownPersonas(db, me.workspace.id, [...new Set(isNew ? [...named, standIn] : named)])
  const issues = isNew && !known.has(standIn) ? [noPersona('persona', standIn)] : []
  const ofRatings = ratings.flatMap(({ persona }, i) =>
    persona === null || known.has(persona) || rated.has(persona)
      ? []
      : [noPersona(`ratings.${i}.persona`, persona)],
  )
  return [...issues, ...ofRatings]
}

const noPersona = (path: string, id: string): FieldIssue => ({ path, message: `There is no persona "${id}"` })

async function memberIssues(db: Kysely<Tables>, me: Me, given: Given): Promise<FieldIssue[]> {
  const person = given['person']
  if (typeof person !== 'string') return []
  const members = await membersOf(db, me.workspace.id)
  return members.some(({ id }) => id === person)
    ? []
    : [{ path: 'person', message: `There is no member "${person}"` }]
}

async function answerIssues(db: Kysely<Tables>, { board, kind }: At, given: Given): Promise<FieldIssue[]> {
  const answers = given['answers']
  if (kind !== 'decision' || typeof answers !== 'string') return []
  return (await rowOn(db, board, 'decision', answers))
    ? []
    : [{ path: 'answers', message: 'There is no such entry to answer' }]
}
