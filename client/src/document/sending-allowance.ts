import {
  DOCUMENT_BYTES_BURST,
  DOCUMENT_BYTES_PER_SECOND,
  DOCUMENT_FRAMES_BURST,
  DOCUMENT_FRAMES_PER_SECOND,
  MAX_STRUCTS_PER_UPDATE,
  PIECE_BYTES,
} from '@wegpunkt/shared/limits'
import { TokenBucket } from '@wegpunkt/shared/token-bucket'
import { cutUpdate } from '@wegpunkt/shared/wire/cut-update'
import type { Clock } from './clock.ts'

/** What left at its pace may arrive at once: the server counts when it arrives. So half of the burst is kept. */
const HEADROOM = 2

/** Keeps one connection to what the server lets through. The answer to a sync request has a larger one of its own. */
export interface SendingAllowance {
  /** The update in parts that may leave now, in this order; null if that is too much for now. */
  partsOf(update: Uint8Array): readonly Uint8Array[] | null
  /** There will be another connection. */
  renew(): void
}

export function createSendingAllowance(clock: Clock): SendingAllowance {
  const fresh = () => ({
    bytes: new TokenBucket(DOCUMENT_BYTES_PER_SECOND, DOCUMENT_BYTES_BURST / HEADROOM, clock.now()),
    frames: new TokenBucket(DOCUMENT_FRAMES_PER_SECOND, DOCUMENT_FRAMES_BURST / HEADROOM, clock.now()),
  })
  let left = fresh()
  return {
    partsOf(update) {
      if (!left.bytes.take(update.length, clock.now())) return null
      const parts = cutUpdate(update, PIECE_BYTES, MAX_STRUCTS_PER_UPDATE)
      return left.frames.take(parts.length, clock.now()) ? parts : null
    },
    renew() {
      left = fresh()
    },
  }
}
