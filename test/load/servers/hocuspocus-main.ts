import { DatabaseSync } from 'node:sqlite'
import { Server } from '@hocuspocus/server'
import * as Y from 'yjs'
import { createTable, loadDocument, saveDocument } from './hocuspocus-table.ts'

const database = new DatabaseSync(process.env['DATABASE'] ?? ':memory:')
createTable(database)

const port = Number(process.env['PORT'])
const server = new Server({
  address: '127.0.0.1',
  port,
  quiet: true,
  onLoadDocument({ document, documentName }) {
    const data = loadDocument(database, documentName)
    if (data) Y.applyUpdate(document, data)
    return Promise.resolve()
  },
  onStoreDocument({ document, documentName }) {
    saveDocument(database, documentName, Y.encodeStateAsUpdate(document))
    return Promise.resolve()
  },
})
await server.listen()
console.log(`running at http://127.0.0.1:${port}`)
