import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { isUpload } from './read-body.ts'

/** For all that people type. */
const BODY_TIMEOUT_MS = 60_000
/** How often an upload has to have come on by LEAST_UPLOAD_BYTES: slow networks have pauses. */
export const LOOK_EVERY_MS = 30_000
/** 4 kB a second. */
export const LEAST_UPLOAD_BYTES = 120_000

/**
 * Ends requests whose body does not come. A picture of 10 MB takes minutes on a slow network, so uploads go on as
 * long as something comes, up to the server's own limit of a request, and everything else has a minute.
 */
export function cutSlowBodies(server: Server): void {
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { headers, method = '', url = '' } = request
    if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return
    const cut = (): void => cutOff(request, response)
    const timer = isUpload(method, url.split('?')[0] ?? '')
      ? watchUpload(request, cut)
      : setTimeout(cut, BODY_TIMEOUT_MS)
    const leave = (): void => clearTimeout(timer)
    request.once('end', leave)
    request.once('close', leave)
  })
}

function watchUpload({ socket }: IncomingMessage, cut: () => void): NodeJS.Timeout {
  let before = socket.bytesRead
  const timer = setInterval(() => {
    const now = socket.bytesRead
    if (now - before >= LEAST_UPLOAD_BYTES) {
      before = now
      return
    }
    clearInterval(timer)
    cut()
  }, LOOK_EVERY_MS)
  return timer
}

function cutOff({ complete, socket }: IncomingMessage, { headersSent }: ServerResponse): void {
  if (complete) return
  if (!headersSent) socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
  socket.destroySoon()
}
