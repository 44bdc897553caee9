import { assertNever } from '@wegpunkt/shared/assert-never'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Frame } from '@wegpunkt/shared/wire/frames'
import { decodeAnnouncement } from '@wegpunkt/shared/wire/presence-codec'
import type { Connection } from './connection.ts'
import { mustRead } from './must-read.ts'
import type { Room } from './room.ts'

type PresenceFrame = Extract<Frame, { kind: 'presence' | 'presence-request' | 'cursors' | 'peers' | 'shown' }>

/** What a client shows of itself. Plain clients and ours do so by different frames. Throws `bad-request`. */
export function receivePresence(room: Room, from: Connection, frame: PresenceFrame): void {
  const isOfOurs = frame.kind !== 'presence' && frame.kind !== 'presence-request'
  if (isOfOurs !== from.isOurs) throw new Problem('bad-request', { detail: 'Presence of the other protocol' })
  switch (frame.kind) {
    case 'presence':
      return room.presence.receive(from, frame.bytes)
    case 'presence-request':
      return room.presence.showAll(from)
    case 'cursors':
      return room.presence.receiveCursor(from, frame.bytes)
    case 'peers':
      return room.announce(from, mustRead(decodeAnnouncement, frame.bytes))
    case 'shown':
      return room.presence.receiveShown(from, frame.bytes)
    default:
      return assertNever(frame)
  }
}
