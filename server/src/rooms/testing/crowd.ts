import { encodeFrame } from '@wegpunkt/shared/wire/frames'
import * as Y from 'yjs'
import type { Rooms } from '../rooms.ts'
import type { Socket, SocketListener } from '../socket.ts'
import { updateOf } from './relay.ts'

/** So many people on one board, on sockets in memory; each may edit. Nobody reads what they are sent. */
export async function crowdOf(count: number, rooms: Rooms, clock: { pass(ms: number): void }) {
  const settle = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed++) {
      clock.pass(1)
      await new Promise(setImmediate)
    }
  }
  const people = Array.from({ length: count }, (_, i) => enter(rooms, `person ${i}`))
  await settle(5)
  return {
    settle,
    /** Everybody closes the page. */
    leave(): void {
      for (const person of people) person.listener().closed()
    },
    edit(person: number): void {
      const editor = people[person] ?? enter(rooms, 'nobody')
      const update = updateOf(editor.doc, () => editor.doc.getMap('meta').set(`${person}`, person))
      editor.listener().message(encodeFrame({ kind: 'update', update }))
    },
  }
}

function enter(rooms: Rooms, id: string) {
  let listener: SocketListener | null = null
  const socket: Socket = {
    isOurs: true,
    isOpen: true,
    backlog: 0,
    send(_, onFlushed) {
      onFlushed?.()
      return true
    },
    ping: () => undefined,
    pause: () => undefined,
    resume: () => undefined,
    close: () => undefined,
    terminate: () => undefined,
    listen: (given) => {
      listener = given
    },
  }
  const attendee = { id, name: id, department: null, role: 'editor' } as const
  rooms.join(socket, { attendee, standing: async () => attendee, login: id, since: null }, 'board')
  return {
    doc: new Y.Doc(),
    listener(): SocketListener {
      if (!listener) throw new Error('nobody listens')
      return listener
    },
  }
}
