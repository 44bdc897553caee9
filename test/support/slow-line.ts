import { once } from 'node:events'
import { type Socket, connect, createServer } from 'node:net'

/** A network that brings only so much a second from the server to whoever is at its other end. */
export type SlowLine = {
  readonly url: string
  setRate(bytesPerSecond: number): void
  close(): void
}

const EVERY_MS = 20
/** What may lie between both ends; beyond it the server has to wait. */
const MAX_HELD_BYTES = 16 * 1024

export async function openSlowLine(to: number, bytesPerSecond: number): Promise<SlowLine> {
  let rate = bytesPerSecond
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    const timer = carrySlowly(far, near, () => (rate * EVERY_MS) / 1000)
    near.pipe(far)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        clearInterval(timer)
        sockets.delete(socket)
        other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    setRate(next) {
      rate = next
    },
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function carrySlowly(from: Socket, to: Socket, bytesEachTime: () => number): NodeJS.Timeout {
  let held: Buffer[] = []
  let size = 0
  let allowance = 0
  from.on('data', (chunk) => {
    held.push(chunk)
    size += chunk.length
    if (size > Math.max(MAX_HELD_BYTES, bytesEachTime())) from.pause()
  })
  return setInterval(() => {
    // What is not used does not add up: an idle line is no faster afterwards.
    allowance = Math.min(allowance, 0) + bytesEachTime()
    while (allowance > 0 && held.length > 0) {
      const all = Buffer.concat(held)
      const now = all.subarray(0, Math.ceil(allowance))
      held = now.length < all.length ? [all.subarray(now.length)] : []
      allowance -= now.length
      size -= now.length
      to.write(now)
    }
    if (size <= MAX_HELD_BYTES) from.resume()
  }, EVERY_MS)
}
