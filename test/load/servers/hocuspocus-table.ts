import type { DatabaseSync } from 'node:sqlite'

/** The table and the statements of `@hocuspocus/extension-sqlite`, which needs a compiled module. */
export function createTable(database: DatabaseSync): void {
  database.exec(
    'create table if not exists documents (name varchar(255) not null, data blob not null, unique(name))',
  )
}

export function saveDocument(database: DatabaseSync, name: string, data: Uint8Array): void {
  database
    .prepare(
      'insert into documents (name, data) values (?, ?) on conflict(name) do update set data = excluded.data',
    )
    .run(name, data)
}

export function loadDocument(database: DatabaseSync, name: string): Uint8Array | null {
  const row = database.prepare('select data from documents where name = ?').get(name)
  return (row?.['data'] as Uint8Array | undefined) ?? null
}
