import { assertNever } from '@wegpunkt/shared/assert-never'
import { Problem } from '@wegpunkt/shared/http/problem'
import { decodeFrame } from '@wegpunkt/shared/wire/frames'
import type { Connection } from './connection.ts'
import { mustRead } from './must-read.ts'
import { receivePresence } from './receive-presence.ts'
import type { Room } from './room.ts'

/**
 * What one message from a client does to a room. Throws the Problem that ends the connection. The role
 * comes before the content: updates of those who may not edit are not even looked at.
 */
export function receive(room: Room, from: Connection, bytes: Uint8Array): void {
  const frame = mustRead(decodeFrame, bytes)
  if (bytes.length > from.maxBytesOf(frame.kind)) throw new Problem('frame-too-large')
  switch (frame.kind) {
    case 'sync-request':
      return room.sync(from, frame.stateVector)
    case 'sync-part':
    case 'sync-reply':
    case 'update':
      if (!from.mayEdit && !from.takesLate(frame.kind, bytes.length)) throw new Problem('not-allowed')
      from.rates.mustAllowUpdate(bytes.length, from.awaits(frame.kind))
      return room.receive(from, frame.update, frame.kind)
    case 'presence':
    case 'presence-request':
    case 'cursors':
    case 'peers':
    case 'shown':
      from.rates.mustAllowPresence(bytes.length)
      return receivePresence(room, from, frame)
    case 'refusal':
    case 'hello':
    case 'ack':
    case 'batch':
    case 'storage':
    case 'id-taken':
    case 'rows':
      throw new Problem('bad-request', { detail: 'Only the server sends this frame' })
    default:
      return assertNever(frame)
  }
}
