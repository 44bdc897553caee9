import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { joined } from '../boards/joined.ts'
import { hocuspocusDialect } from '../wire/dialect.ts'
import type { Contestant } from './contestant.ts'
import { createTable, saveDocument } from './hocuspocus-table.ts'
import { startProcess } from './server-process.ts'

const program = fileURLToPath(new URL('hocuspocus-main.ts', import.meta.url))
const fileIn = (folder: string): string => join(folder, 'hocuspocus.sqlite')

/** Keeps a document a board, and stores it as one blob some seconds after the last change. */
export const hocuspocus: Contestant = {
  name: 'hocuspocus',
  dialect: hocuspocusDialect,
  store(folder, boards) {
    const database = new DatabaseSync(fileIn(folder))
    createTable(database)
    database.exec('begin')
    for (const { id, updates } of boards) saveDocument(database, id, joined(updates))
    database.exec('commit')
    database.close()
    return Promise.resolve({ headersOf: () => ({}) })
  },
  start: (folder) => startProcess({ args: [program], env: { DATABASE: fileIn(folder) } }),
}
