import type { BoardState, EntryState, Json } from '../../board/board-state.ts'

type Names = ReadonlyMap<string, string>

/**
 * What is called otherwise here than in the file, because it is here already or its id is taken. Elements keep theirs:
 * they are known within their board alone.
 */
export type Renames = {
  readonly personas: Names
  readonly departments: Names
  readonly pictures: Names
  readonly rows: Names
  /** Comments, workshops, and what these have of their own. */
  readonly spoken: Names
  /** Who of the file is which member here. */
  readonly members: Names
  /** What those are called who are not: in rows they stand as somebody from outside. */
  readonly outside: Names
}

const renamed = (names: Names, name: string): string => names.get(name) ?? name
const inText = (names: Names, value: Json | undefined): Json | undefined =>
  typeof value === 'string' ? renamed(names, value) : value

/** A board in the names of here. */
export function renameState(state: BoardState, renames: Renames): BoardState {
  return {
    ...state,
    meta: mapKeys(state.meta, (key) => (key.startsWith('dismissed:') ? inFinding(key, renames) : key)),
    lanes: mapEntries(state.lanes, (entry) => withFields(entry, departmentOf(entry, renames))),
    elements: mapEntries(state.elements, (entry) => renameElement(entry, renames)),
    assessments: mapKeys(state.assessments, (key) => inAssessment(key, renames.personas)),
  }
}

function renameElement(entry: EntryState, renames: Renames): EntryState {
  const { fields } = entry
  const kind = fields['kind']
  if (kind === 'image') return withFields(entry, { asset: inText(renames.pictures, fields['asset']) })
  if (kind === 'note') return withFields(entry, departmentOf(entry, renames))
  if (kind !== 'touchpoint') return entry
  const supporting = fields['supporting']
  return withFields(entry, {
    ...departmentOf(entry, renames),
    ...(Array.isArray(supporting) && {
      supporting: supporting.map((key: Json) => inText(renames.departments, key) ?? null),
    }),
    ...Object.fromEntries(
      Object.entries(fields)
        .filter(([key]) => key === 'customersAsked' || key.startsWith('outcome:'))
        .map(([key, value]) => [key, withEvidence(value, renames.rows)]),
    ),
  })
}

const departmentOf = ({ fields }: EntryState, { departments }: Renames) => ({
  department: inText(departments, fields['department']),
})

/** Replaces what is there; what is not there stays so. */
function withFields(entry: EntryState, to: Readonly<Record<string, Json | undefined>>): EntryState {
  const changed = Object.entries(to).filter(([key, value]) => value !== undefined && key in entry.fields)
  return changed.length === 0
    ? entry
    : { ...entry, fields: { ...entry.fields, ...(Object.fromEntries(changed) as Record<string, Json>) } }
}

function withEvidence(value: Json, rows: Names): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { evidence, ...others } = value as Readonly<Record<string, Json>>
  return typeof evidence === 'string' ? { ...others, evidence: renamed(rows, evidence) } : value
}

/** `touchpoint:persona:aspect` */
function inAssessment(key: string, personas: Names): string {
  const [first, last] = [key.indexOf(':'), key.lastIndexOf(':')]
  if (first < 0 || first === last) return key
  return `${key.slice(0, first)}:${renamed(personas, key.slice(first + 1, last))}${key.slice(last)}`
}

/** What a finding is about may be a row or a persona. */
const inFinding = (key: string, { personas, rows }: Renames): string =>
  key
    .split(':')
    .map((part) => personas.get(part) ?? rows.get(part) ?? part)
    .join(':')

const mapKeys = (values: Readonly<Record<string, Json>>, to: (key: string) => string) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [to(key), value] as const))

const mapEntries = (
  entries: Readonly<Record<string, EntryState>>,
  to: (entry: EntryState) => EntryState,
): Record<string, EntryState> =>
  Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, to(entry)] as const))
