import { workerData } from 'node:worker_threads'
import type { StoredBoard } from './contestant.ts'
import { openStorage } from './y-websocket-storage.ts'

/** A thread that fills a folder and ends. */
const { folder, boards } = workerData as { folder: string; boards: readonly StoredBoard[] }

const storage = openStorage(folder)
for (const { id, updates } of boards) {
  // It saves them one after the other by itself.
  for (const update of updates) void storage.storeUpdate(id, update)
}
await storage.destroy()
