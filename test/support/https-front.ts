import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { type Server, createServer } from 'node:https'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { selfSigned } from './certificate.ts'

/** Something that answers by HTTPS, under whatever name a browser is told to find it. */
export type HttpsSite = { readonly port: number; close(): void }

/** A reverse proxy in front of a server, as `server/README.md` asks for one. */
export async function openHttpsFront(host: string, port: number, to: number): Promise<HttpsSite> {
  const server = createServer(await selfSigned(host), (asked, answer) => {
    const { method, url } = asked
    const passed = request({ port: to, method, path: url, headers: headersFor(asked) }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer)
    })
    passed.on('error', () => answer.destroy())
    asked.pipe(passed)
  })
  server.on('upgrade', (asked: IncomingMessage, near: Duplex, head: Buffer) => {
    const far = connect(to, '127.0.0.1')
    const lines = Object.entries(headersFor(asked)).map(([name, value]) => `${name}: ${value}`)
    far.write(`${[`GET ${asked.url} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`)
    far.write(head)
    near.pipe(far).pipe(near)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      socket.on('error', () => socket.destroy())
      socket.on('close', () => other.destroy())
    }
  })
  return await listening(server, port)
}

/** A page of somebody else, the same at every address. */
export const openHttpsPage = async (host: string, html: () => string): Promise<HttpsSite> =>
  await listening(
    createServer(await selfSigned(host), (_, answer) => {
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html())
    }),
    0,
  )

const headersFor = ({ headers, socket }: IncomingMessage): Record<string, string> => ({
  ...(headers as Record<string, string>),
  'x-forwarded-for': socket.remoteAddress ?? '',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': headers.host ?? '',
})

async function listening(server: Server, port: number): Promise<HttpsSite> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
