import { SUBPROTOCOL, isOurProtocol } from '@wegpunkt/shared/wire/protocol'
import { WebSocketServer } from 'ws'

/** A frame around the largest update that may come. */
const FRAME_HEAD_BYTES = 64
/** A message in thousands of fragments costs far more memory than bytes. */
const MAX_FRAGMENTS = 64
const MAX_BUFFERED_CHUNKS = 1_024

/** Makes WebSockets of upgrades; what a message has so far lies in memory, so that it has a limit. */
export const socketsOf = (maxFrameBytes: number): WebSocketServer =>
  new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: maxFrameBytes + FRAME_HEAD_BYTES,
    maxFragments: MAX_FRAGMENTS,
    maxBufferedChunks: MAX_BUFFERED_CHUNKS,
    clientTracking: false,
    handleProtocols: protocolOf,
  })

/** Ours of this version if it is offered; else ours of another, which is told so by the socket. */
function protocolOf(offered: ReadonlySet<string>): string | false {
  if (offered.has(SUBPROTOCOL)) return SUBPROTOCOL
  return [...offered].find(isOurProtocol) ?? false
}
