import { type Socket, connect } from 'node:net'

export type UpgradeRequest = {
  readonly port: number
  /** What follows `/collab/`. */
  readonly at: string
  readonly headers?: Readonly<Record<string, string>>
  /** Closes the connection with a reset right after asking. */
  readonly reset?: boolean
  /** Sent when the socket is open. */
  readonly answer?: Uint8Array
}

/** The bytes that ask for a socket. */
export const upgradeHead = ({ port, at, headers = {} }: UpgradeRequest): string =>
  [
    `GET /collab/${at} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n')

/** Asks for a socket by hand, as cheaply as can be, and waits until the connection is gone; the HTTP status. */
export async function rawUpgrade(request: UpgradeRequest): Promise<number> {
  const socket = connect(request.port, '127.0.0.1')
  const closed = new Promise((resolve) => socket.once('close', resolve))
  let status = 0
  socket.on('error', () => undefined)
  socket.once('connect', () => begin(socket, request))
  socket.on('data', (chunk: Buffer) => {
    if (status !== 0) return
    status = Number(chunk.subarray(9, 12).toString())
    if (status === 101 && request.answer) socket.write(request.answer)
  })
  await closed
  return status
}

function begin(socket: Socket, request: UpgradeRequest): void {
  socket.write(upgradeHead(request))
  if (request.reset) setImmediate(() => socket.resetAndDestroy())
}

/** A frame as a client sends it: masked, with a mask of zeros, so that the bytes stay as they are. */
export function clientFrame(opcode: number, payload: Uint8Array, isLast = true): Buffer {
  return Buffer.concat([
    Buffer.from([(isLast ? 0x80 : 0) | opcode, 0x80 | payload.length, 0, 0, 0, 0]),
    payload,
  ])
}
