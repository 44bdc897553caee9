import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { yWebsocketDialect } from '../wire/dialect.ts'
import type { Contestant } from './contestant.ts'
import { startProcess } from './server-process.ts'
import { storageProblem } from './y-websocket-storage.ts'

const manifest = createRequire(import.meta.url).resolve('y-websocket-2/package.json')

/** Why its boards are in memory only; null where they are stored. */
export const inMemoryBecause = storageProblem()

const folderIn = (folder: string): string => join(folder, 'leveldb')

/** The server that came with y-websocket until version 2. It keeps a document a board and stores every update. */
export const yWebsocket: Contestant = {
  name: 'y-websocket',
  dialect: yWebsocketDialect((board) => `/${board}`),
  async store(folder, boards) {
    if (inMemoryBecause === null) {
      const workerData = { folder: folderIn(folder), boards }
      // Its storage brings a Yjs of its own, which would complain of ours in the same thread.
      await once(new Worker(new URL('y-websocket-store.ts', import.meta.url), { workerData }), 'exit')
    }
    return { headersOf: () => ({}) }
  },
  start(folder) {
    const env = { HOST: '127.0.0.1', ...(inMemoryBecause === null && { YPERSISTENCE: folderIn(folder) }) }
    return startProcess({ args: [join(dirname(manifest), 'bin', 'server.cjs')], env })
  },
}
