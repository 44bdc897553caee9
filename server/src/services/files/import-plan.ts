import type { FilePreview } from '@wegpunkt/shared/http/file-routes'
import type { PersonaOfFile } from '@wegpunkt/shared/formats/import/board-content'
import type { Renames } from '@wegpunkt/shared/formats/import/renames'
import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { Member } from '@wegpunkt/shared/http/people-routes'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { MAX_DEPARTMENTS } from '@wegpunkt/shared/limits'
import { matchedDepartments } from './matched-departments.ts'

/** What the workspace has already. */
export type Here = {
  readonly personas: readonly Persona[]
  readonly departments: readonly Department[]
  readonly members: readonly Member[]
}
export type PersonOfFile = { readonly id: string; readonly name: string; readonly email?: string | undefined }

/** What comes with a file beside its boards, all together. */
export type Brought = {
  readonly personas: readonly PersonaOfFile[]
  readonly departments: readonly Department[]
  readonly people: readonly PersonOfFile[]
  /** Which of them boards and rows name. */
  readonly usedDepartments: ReadonlySet<string>
  readonly usedPeople: ReadonlySet<string>
}

type May = {
  /** Whether others may be said to have written and taken on what the file says. */
  readonly creditOthers: boolean
  readonly addDepartments: boolean
  readonly me: string
}

export type Plan = {
  readonly personas: Renames['personas']
  readonly departments: Renames['departments']
  readonly members: Renames['members']
  readonly outside: Renames['outside']
  readonly newPersonas: readonly PersonaOfFile[]
  readonly newDepartments: readonly Department[]
  /** Departments that stay named by a key that nobody here knows. */
  readonly strange: readonly string[]
  readonly counts: Pick<FilePreview, 'personas' | 'departments' | 'people'>
}

/**
 * How what a file says fits to what is here: what has the same id is the same, what is called the same is taken for it,
 * and the rest is added. Who is a member here is found by id or e-mail address; others stand as somebody from outside,
 * by their names. Unless an owner asks, a file credits nobody but the one who brings it: it may be made by hand.
 */
export function planFor(brought: Brought, here: Here, may: May): Plan {
  const personas = personasFor(brought, here)
  const departments = departmentsFor(brought, here, may)
  const members = membersFor(brought, here, may)
  const named = brought.people.filter(({ id }) => brought.usedPeople.has(id))
  return {
    personas: personas.names,
    newPersonas: personas.added,
    ...departments,
    members,
    outside: new Map(brought.people.map(({ id, name }) => [id, name])),
    counts: {
      personas: { all: brought.personas.length, known: brought.personas.length - personas.added.length },
      departments: {
        all: brought.usedDepartments.size,
        known: brought.usedDepartments.size - departments.newDepartments.length - departments.strange.length,
      },
      people: { all: named.length, known: named.filter(({ id }) => members.has(id)).length },
    },
  }
}

function personasFor({ personas }: Brought, here: Here) {
  const known = new Set(here.personas.map(({ id }) => id))
  const names = new Map<string, string>()
  const added: PersonaOfFile[] = []
  for (const persona of personas) {
    if (known.has(persona.id)) continue
    const same = here.personas.find(
      ({ name, segment }) => name === persona.name && segment === persona.segment,
    )
    if (same) names.set(persona.id, same.id)
    else added.push(persona)
  }
  return { names, added }
}

function departmentsFor({ departments, usedDepartments }: Brought, here: Here, may: May) {
  const { names, missing } = matchedDepartments(
    departments.filter(({ key }) => usedDepartments.has(key)),
    here.departments,
  )
  const room = may.addDepartments ? Math.max(0, MAX_DEPARTMENTS - here.departments.length) : 0
  const known = new Set(here.departments.map(({ key }) => key))
  const newDepartments = missing.slice(0, room)
  const added = new Set(newDepartments.map(({ key }) => key))
  return {
    departments: names,
    newDepartments,
    strange: [...usedDepartments].filter((key) => !known.has(key) && !names.has(key) && !added.has(key)),
  }
}

function membersFor({ people }: Brought, { members }: Here, { creditOthers, me }: May): Map<string, string> {
  if (!creditOthers) return new Map([[me, me]])
  const byEmail = new Map(members.map(({ email, id }) => [email.toLowerCase(), id]))
  return new Map([
    ...people.flatMap(({ id, email }) => {
      const member = email === undefined ? undefined : byEmail.get(email.toLowerCase())
      return member === undefined ? [] : [[id, member] as const]
    }),
    ...members.map(({ id }) => [id, id] as const),
  ])
}
