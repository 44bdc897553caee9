import type { Point } from '@wegpunkt/shared/board/geometry'
import { type Frame, decodeFrame } from '@wegpunkt/shared/wire/frames'
import { Shown } from '@wegpunkt/shared/wire/presence'
import {
  decodeCursors,
  decodePeers,
  decodePeersShown,
  encodeCursor,
} from '@wegpunkt/shared/wire/presence-codec'
import { decodeShown, encodeShown } from '@wegpunkt/shared/wire/presence-shown'
import { Registry } from 'prom-client'
import type { Attendee } from '../attendee.ts'
import { roomMetrics } from '../metrics.ts'
import type { Presenter } from '../presence-crowd.ts'
import { encodeEntry, presenceFrame } from '../presence-frame.ts'
import { PresenceTable } from '../presence.ts'
import { handClock } from './hand-clock.ts'

type Seen = { name: string; clientId: number; cursor: Point | null; shown: Shown }

/** A presence table with people in memory and a clock that stands until it is moved. */
export function presencePeople() {
  const clock = handClock()
  const table = new PresenceTable(clock, roomMetrics(new Registry()))
  return {
    clock,
    table,
    /** Somebody with a client of ours, under a client id unless it is null. */
    ours(attendee: Attendee, clientId: number | null) {
      const person = entered(table, attendee, true)
      if (clientId !== null) table.announce(person.connection, clientId)
      return person
    },
    plain: (attendee: Attendee) => entered(table, attendee, false),
  }
}

export type Person = ReturnType<typeof entered>

function entered(table: PresenceTable, attendee: Attendee, isOurs: boolean) {
  const frames: Frame[] = []
  const at: number[] = []
  const connection: { -readonly [K in keyof Presenter]: Presenter[K] } = {
    isOurs,
    isOpen: true,
    attendee,
    takesPresence: true,
    sendFrame: (frame) => void frames.push(frame),
    sendBytes(bytes) {
      frames.push(decodeFrame(bytes))
      at.push(bytes.length)
    },
  }
  table.join(connection)
  return {
    connection,
    frames,
    bytes: () => at.reduce((sum, length) => sum + length, 0),
    of: <Kind extends Frame['kind']>(kind: Kind) =>
      frames.filter((frame): frame is Extract<Frame, { kind: Kind }> => frame.kind === kind),
    point: (cursor: Point | null) => table.receiveCursor(connection, encodeCursor(cursor)),
    show: (change: Partial<Shown>) =>
      table.receiveShown(connection, encodeShown({ ...Shown.parse({}), ...change })),
    /** As a plain client does. */
    say: (clientId: number, state: unknown, clock = 1) =>
      table.receive(connection, bodyOf(presenceFrame([encodeEntry(clientId, clock, JSON.stringify(state))]))),
    leave: () => table.leave(connection),
    /** What a client of ours makes of all that it was sent. */
    seen: () => seenIn(frames),
  }
}

function seenIn(frames: readonly Frame[]): Map<number, Seen> {
  const seen = new Map<number, Seen>()
  const change = (peer: number, to: Partial<Seen>): void => {
    const known = seen.get(peer)
    if (known) seen.set(peer, { ...known, ...to })
  }
  for (const frame of frames) {
    if (frame.kind === 'peers')
      for (const { peer, clientId, person } of decodePeers(frame.bytes)) {
        const known = seen.get(peer)
        if (!person) seen.delete(peer)
        else if (known?.clientId === clientId) change(peer, { name: person.name })
        else seen.set(peer, { name: person.name, clientId, cursor: null, shown: Shown.parse({}) })
      }
    if (frame.kind === 'cursors')
      for (const { peer, cursor } of decodeCursors(frame.bytes)) change(peer, { cursor })
    if (frame.kind === 'shown')
      for (const { peer, bytes } of decodePeersShown(frame.bytes)) change(peer, { shown: decodeShown(bytes) })
  }
  return new Map([...seen.values()].map((it) => [it.clientId, it]))
}

export function bodyOf(frame: Uint8Array): Uint8Array {
  const decoded = decodeFrame(frame)
  if (decoded.kind !== 'presence') throw new Error('no presence')
  return decoded.bytes
}
