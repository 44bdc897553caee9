import type * as Y from 'yjs'
import { BoardProvider } from '../provider.ts'
import type { SaveEvent } from '../save-status.ts'
import type { FakeRelay } from './fake-relay.ts'

const clock = {
  now: () => Date.now(),
  after(ms: number, act: () => void) {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}

/** For tests: connects a document with a relay, and notes what is told of it in `events`. */
export function connectProvider(relay: FakeRelay, doc: Y.Doc, events: SaveEvent[]): BoardProvider {
  const provider = new BoardProvider({
    url: 'ws://localhost/collab',
    boardId: 'board',
    doc,
    presence: { connected: () => {}, receive: () => {}, lost: () => {} },
    clock,
    change: () => ({}),
    random: () => 0,
    socket: relay.Socket,
    checkAccess: async () => null,
    keep: () => {},
    report: (event) => void events.push(event),
    reportRole: () => {},
  })
  provider.start(0)
  return provider
}
