import { createRequire } from 'node:module'

type Persistence = {
  storeUpdate(name: string, update: Uint8Array): Promise<number>
  destroy(): Promise<void>
}
type Storage = { LeveldbPersistence: new (folder: string) => Persistence }

const server = createRequire(createRequire(import.meta.url).resolve('y-websocket-2/package.json'))

/** The storage that the server itself loads. Throws where it does not fit the machine. */
export const openStorage = (folder: string): Persistence =>
  new (server('y-leveldb') as Storage).LeveldbPersistence(folder)

/** Why it cannot be loaded; null if it can. */
export function storageProblem(): string | null {
  try {
    // The part that is compiled.
    createRequire(createRequire(server.resolve('y-leveldb')).resolve('level'))('leveldown')
    return null
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
  }
}
