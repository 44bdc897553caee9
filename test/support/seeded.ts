import type { Account } from './account.ts'
import type { Company } from './company.ts'
import { eventually } from './eventually.ts'
import { Y, openPlainClient } from './plain-client.ts'
import { storedBoard } from './stored-board.ts'

/** Elements as the document holds them, by id; but their texts are plain words. */
export type Seeds = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const typed: ReadonlySet<string> = new Set(['text', 'title'])

/** Puts elements onto a board under ids of the test's own, by a client that is not ours. */
export async function seed({ server }: Company, as: Account, board: string, seeds: Seeds): Promise<void> {
  const client = openPlainClient('y-websocket-3', { url: server.url, board, as })
  const { doc, provider } = client
  try {
    await eventually(() => provider.synced)
    doc.transact(() => {
      for (const [id, element] of Object.entries(seeds)) {
        const entries = Object.entries({ order: 'a1', ...element }).map(([key, value]): [string, unknown] => [
          key,
          typed.has(key) && typeof value === 'string' ? new Y.Text(value) : value,
        ])
        doc.getMap('elements').set(id, new Y.Map(entries))
      }
    })
    await eventually(() => {
      const stored = new Set(storedBoard(server.dataDir, board).elements.map(([id]) => id))
      return Object.keys(seeds).every((id) => stored.has(id))
    })
  } finally {
    client.close()
  }
}
