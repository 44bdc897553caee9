import { readKind, readRow } from '../journey/row-readers.ts'
import { readMoment } from '../journey/row-values.ts'
import {
  type Read,
  needed,
  readFlag,
  readList,
  readObject,
  readOneOf,
  readOrNull,
  readText,
  readWhole,
} from '../read-value.ts'
import { readPersona } from './opening-routes.ts'
import type { Persona } from './persona-routes.ts'
import { readRoute } from './read-route.ts'
import type * as row from './row-routes.ts'

/** What does not fit costs itself alone: a server that is newer gives kinds of rows that nobody here knows. */
const readFitting =
  <T>(read: Read<T>): Read<T[]> =>
  (value) =>
    Array.isArray(value) ? value.flatMap((it) => read(it) ?? []) : undefined

const readGone = readObject<row.GoneRow>({
  kind: needed(readKind),
  id: needed(readText),
  createdAt: needed(readMoment),
})

/** The rows of a board without zod, which is larger than all that it would read. A test holds it to the contract. */
const readWorkshopMark = readObject<row.WorkshopMark>({
  id: needed(readText),
  version: needed(readWhole()),
})

export const readRowsPage: Read<row.RowsPage> = readObject<row.RowsPage>({
  since: needed(readWhole()),
  version: needed(readWhole()),
  rest: needed(readFlag),
  rows: needed(readFitting(readRow)),
  gone: needed(readFitting(readGone)),
  personas: needed(readList(readPersona) as Read<Persona[]>),
  workshop: needed(readOrNull(readWorkshopMark)),
  results: needed(readWhole()),
  locked: needed(readOrNull(readOneOf(['viewer', 'contributor']))),
  comments: needed(readWhole()),
})

export const listRows = readRoute<typeof row.listRows>(
  { method: 'get', path: '/api/boards/{id}/rows' },
  readRowsPage,
)
