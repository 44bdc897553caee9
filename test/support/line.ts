import { once } from 'node:events'
import { type Server, type Socket, connect, createServer } from 'node:net'

/** The network between one person and the server: a port that leads to it, and that can be cut. */
export type Line = {
  readonly url: string
  /** Open connections break, and new ones are refused. */
  cut(): Promise<void>
  mend(): Promise<void>
}

export async function openLine(to: number): Promise<Line> {
  const sockets = new Set<Socket>()
  let server: Server
  const listen = async (port: number): Promise<number> => {
    server = createServer((near) => {
      const far = connect(to, '127.0.0.1')
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(socket)
        socket.on('error', () => socket.destroy())
        socket.on('close', () => {
          sockets.delete(socket)
          other.destroy()
        })
      }
      near.pipe(far)
      far.pipe(near)
    }).listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address ? address.port : 0
  }
  const port = await listen(0)
  return {
    url: `http://127.0.0.1:${port}`,
    async cut() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
    mend: async () => void (await listen(port)),
  }
}
