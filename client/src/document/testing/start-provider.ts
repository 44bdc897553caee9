import type * as Y from 'yjs'
import { systemClock } from '../clock.ts'
import { BoardProvider } from '../provider.ts'
import type { SaveEvent } from '../save-status.ts'
import type { FakeRelay } from './fake-relay.ts'

/** For tests with a time of their own: begins to keep a document in step with the relay. */
export function startProvider(
  relay: FakeRelay,
  doc: Y.Doc,
  report: (event: SaveEvent) => void,
): BoardProvider {
  const provider = new BoardProvider({
    url: 'ws://localhost/collab',
    boardId: 'board',
    doc,
    presence: { connected: () => {}, receive: () => {}, lost: () => {} },
    clock: systemClock,
    change: () => ({}),
    random: () => 0,
    socket: relay.Socket,
    checkAccess: async () => null,
    report,
    reportRole: () => {},
  })
  provider.start(0)
  return provider
}
