import { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LEAST_UPLOAD_BYTES, LOOK_EVERY_MS, cutSlowBodies } from './slow-bodies.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A request whose head is here; what was written to its socket, and how it ended. */
function sending(path: string, headers: Record<string, string> = { 'content-length': '9000000' }) {
  const server = new EventEmitter()
  cutSlowBodies(server as Server)
  const socket = Object.assign(new EventEmitter(), {
    bytesRead: 0,
    said: '',
    isCut: false,
    write: (text: string) => void (socket.said += text),
    destroySoon: () => void (socket.isCut = true),
  })
  const request = Object.assign(new EventEmitter(), {
    method: 'POST',
    url: path,
    headers,
    socket,
    complete: false,
  })
  const response = Object.assign(new EventEmitter(), { headersSent: false })
  server.emit('request', request, response)
  return { socket, request, response }
}

/** Sends so many bytes in each of the spans between two looks; whether it was cut after each. */
const sends = ({ socket }: ReturnType<typeof sending>, bytes: readonly number[]): boolean[] =>
  bytes.map((some) => {
    socket.bytesRead += some
    vi.advanceTimersByTime(LOOK_EVERY_MS)
    return socket.isCut
  })

const upload = '/api/boards/b/assets'

describe('a body that comes slowly', () => {
  it('[H66] of a picture may take as long as it comes on, until the server ends every request', () => {
    const slow = Array.from({ length: 20 }, () => LEAST_UPLOAD_BYTES)
    for (const path of [upload, `${upload}/a/thumbnail?x=1`])
      expect(sends(sending(path), slow)).not.toContain(true)
  })

  it('[H66] of a picture that stops or trickles is cut, and told so', () => {
    const sent = sending(upload)
    expect(sends(sent, [LEAST_UPLOAD_BYTES, LEAST_UPLOAD_BYTES, LEAST_UPLOAD_BYTES - 1])).toEqual([
      false,
      false,
      true,
    ])
    expect(sent.socket.said).toMatch(/^HTTP\/1\.1 408 [^]*\r\n\r\n$/u)
    const silent = sending(upload)
    silent.response.headersSent = true
    expect([sends(silent, [0]), silent.socket.said]).toEqual([[true], ''])
  })

  it.each([{ 'content-length': '10' }, { 'transfer-encoding': 'chunked' }])(
    '[H66] of any other request is cut after 60 seconds, however fast it comes (%o)',
    (headers) => {
      const sent = sending('/api/setup', headers)
      vi.advanceTimersByTime(59_999)
      sent.socket.bytesRead = 1_000_000
      expect(sent.socket.isCut).toBe(false)
      vi.advanceTimersByTime(1)
      expect(sent.socket.isCut).toBe(true)
    },
  )

  it('[H66] costs no timer once it is here, is given up, or was never to come', () => {
    for (const path of [upload, '/api/setup']) {
      sending(path).request.emit('end')
      sending(path).request.emit('close')
    }
    sending('/api/setup', {})
    expect(vi.getTimerCount()).toBe(0)
  })
})
