import type { AnyRow } from '@wegpunkt/shared/journey/row-state'

/** What a row says, without what the server says of it. */
export function fieldsOf(row: AnyRow): object {
  const {
    id: _id,
    kind: _kind,
    version: _version,
    author: _author,
    createdAt: _at,
    changedAt: _last,
    ...fields
  } = row
  return fields
}
