import { MAX_PRESENCE_BYTES } from '@wegpunkt/shared/limits'
import type { Presence, Shown } from '@wegpunkt/shared/wire/presence'
import { encodeAnnouncement, encodeCursor } from '@wegpunkt/shared/wire/presence-codec'
import { presenceEveryMs } from '@wegpunkt/shared/wire/presence-pace'
import { encodeShown, nothingShown } from '@wegpunkt/shared/wire/presence-shown'
import { isNowhere } from '@wegpunkt/shared/wire/read-presence'
import { equalityDeep } from 'lib0/function'
import { uint32 } from 'lib0/random'
import type * as Y from 'yjs'
import type { Clock } from './clock.ts'
import type { SendFrame } from './presence-link.ts'

export type PresenceSender = {
  readonly show: (change: Partial<Presence>) => void
  /** What others may see of what is shown; it is asked each time, and at once. */
  readonly veil: (veil: (presence: Presence) => Presence) => void
  readonly connected: (send: SendFrame) => void
  readonly lost: () => void
  /** The server says that somebody else writes under this client id. */
  readonly taken: (clientId: number) => void
  readonly stop: () => void
}

const noCursor = encodeCursor(null)

/**
 * Tells the server under which client id this tab writes, and what it shows: the first at once, then the
 * latest when the time is up, each kind only if it differs from what the server has.
 */
export function createPresenceSender(doc: Y.Doc, clock: Clock, people: () => number): PresenceSender {
  let presence = isNowhere
  let veil = (shown: Presence): Presence => shown
  let send: SendFrame | null = null
  let sent = { clientId: -1, cursors: noCursor, shown: nothingShown }
  let sentAt = Number.NEGATIVE_INFINITY
  let callOff: (() => void) | null = null

  const sendNew = (kind: 'cursors' | 'shown', bytes: Uint8Array): void => {
    if (!send || equalityDeep(bytes, sent[kind])) return
    send({ kind, bytes })
    sent[kind] = bytes
  }
  const sendLatest = (): void => {
    callOff?.()
    callOff = null
    sentAt = clock.now()
    const seen = veil(presence)
    sendNew('cursors', encodeCursor(seen.cursor))
    sendNew('shown', encodeFitting(seen))
  }
  // Comes before the first edit under the new id: Yjs takes another when it meets its own elsewhere.
  const announce = (): void => {
    if (!send || sent.clientId === doc.clientID) return
    sent.clientId = doc.clientID
    send({ kind: 'peers', bytes: encodeAnnouncement(doc.clientID) })
  }

  doc.on('afterTransactionCleanup', announce)
  return {
    show(change) {
      const next = { ...presence, ...change }
      if (equalityDeep(next, presence)) return
      presence = next
      if (!send) return
      const wait = sentAt + presenceEveryMs(people()) - clock.now()
      if (wait <= 0) sendLatest()
      else callOff ??= clock.after(wait, sendLatest)
    },
    veil(next) {
      veil = next
      if (send) sendLatest()
    },
    connected(to) {
      send = to
      sent = { clientId: -1, cursors: noCursor, shown: nothingShown }
      announce()
      sendLatest()
    },
    lost() {
      send = null
      callOff?.()
      callOff = null
      // Others have seen this id. Nothing of ours holds it yet, so one of them could write under it meanwhile,
      // and what is written offline would be taken for theirs.
      if (!doc.store.clients.has(doc.clientID)) doc.clientID = uint32()
    },
    taken(clientId) {
      if (clientId !== doc.clientID) return
      doc.clientID = uint32()
      announce()
    },
    stop() {
      callOff?.()
      doc.off('afterTransactionCleanup', announce)
    },
  }
}

/** The server takes no more than so many bytes; so of a large selection others see a part. */
function encodeFitting({ selection, gesture, caret, view }: Shown): Uint8Array {
  let bytes = encodeShown({ selection, gesture, caret, view })
  for (let most = selection.length; bytes.length > MAX_PRESENCE_BYTES && most > 0; most = most >> 1)
    bytes = encodeShown({
      selection: selection.slice(0, most),
      gesture: gesture?.kind === 'move' ? { ...gesture, ids: gesture.ids.slice(0, most) } : gesture,
      caret,
      view,
    })
  return bytes
}
