import { assertNever } from '@wegpunkt/shared/assert-never'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_STATE_VECTOR_SLACK, MAX_VIEWER_FRAME_BYTES } from '@wegpunkt/shared/limits'
import { decodeFrame } from '@wegpunkt/shared/wire/frames'
import { scanStateVector } from '@wegpunkt/shared/wire/scan'
import { mustRead } from '../must-read.ts'
import type { Viewer } from './viewer.ts'

/**
 * What one message from a viewer does: it may ask for what it lacks, and nothing else is even looked at. Clients of
 * y-websocket say who they are, which goes nowhere. Throws the Problem that ends the connection.
 */
export function receiveFromViewer(from: Viewer, bytes: Uint8Array | null): void {
  if (!bytes) throw new Problem('bad-request', { detail: 'Frames are binary' })
  if (bytes.length > MAX_VIEWER_FRAME_BYTES) throw new Problem('frame-too-large')
  const frame = mustRead(decodeFrame, bytes)
  switch (frame.kind) {
    case 'sync-request': {
      const known = mustRead((vector) => scanStateVector(vector, MAX_STATE_VECTOR_SLACK), frame.stateVector)
      return from.sync((client) => new Map(known).get(client) ?? 0)
    }
    case 'presence':
    case 'presence-request':
    case 'cursors':
    case 'peers':
    case 'shown':
      return from.rates.mustAllowPresence(bytes.length)
    case 'sync-part':
    case 'sync-reply':
    case 'update':
      throw new Problem('not-allowed')
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
