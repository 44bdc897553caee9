import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Problem } from '@wegpunkt/shared/http/problem'

/** Answers an upgrade by plain HTTP, as `http/problem.ts` answers everything else, and ends the connection. */
export function refuseUpgrade(socket: Duplex, problem: Problem): void {
  if (socket.destroyed) return
  const wait = problem.extra.retryAfterSeconds
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'Connection: close',
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...(wait === undefined ? [] : [`Retry-After: ${Math.ceil(wait)}`]),
  ]
  socket.once('finish', () => socket.destroy())
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
