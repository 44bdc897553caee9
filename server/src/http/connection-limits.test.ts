import { type Server, createServer } from 'node:http'
import { type AddressInfo, type Socket, connect } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Log, silentLog } from '../log.ts'
import { StartProblem } from '../start-problem.ts'
import { connectionsThatFit, limitConnections, sayLowered } from './connection-limits.ts'

const MB = 1024 * 1024
/** More than systems hold on the way. */
const LARGE = 160 * MB
/** Far longer than systems let a full buffer rest before they take more, at the pace below. */
const STILL_MS = 1_000

const open: (Server | Socket)[] = []
afterEach(() => {
  for (const one of open.splice(0)) {
    if ('closeAllConnections' in one) one.close().closeAllConnections()
    else one.destroy()
  }
})

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A server with one large answer; how many of its answers are still on their way. */
async function serving(limits: { most?: number; isProxied?: boolean; stillMs?: number } = {}) {
  let underWay = 0
  const server = createServer((_, response) => {
    underWay++
    response.once('close', () => underWay--)
    response.end(Buffer.alloc(LARGE))
  })
  limitConnections(server, { most: 100, isProxied: true, log: silentLog, ...limits })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  open.push(server)
  const { port } = server.address() as AddressInfo
  const come = async (from = '127.0.0.1'): Promise<Socket> => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from })
    open.push(socket)
    socket.on('error', () => undefined)
    await new Promise((resolve) => socket.once('connect', resolve))
    return socket
  }
  const ask = (socket: Socket): void => void socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  return { come, ask, underWay: () => underWay }
}

/** Those of them that the server has not ended. */
async function stillIn(sockets: readonly Socket[]): Promise<number> {
  for (const socket of sockets) socket.resume()
  await pause(200)
  return sockets.filter(({ destroyed, readableEnded }) => !destroyed && !readableEnded).length
}

describe('connections', () => {
  it('[N132] beyond the limit end at once, and a place is free again when somebody leaves', async () => {
    const { come } = await serving({ most: 5 })
    const sockets = []
    for (let i = 0; i < 9; i++) sockets.push(await come())
    expect(await stillIn(sockets)).toBe(5)
    expect(await stillIn(sockets.slice(0, 5))).toBe(5)
    for (const socket of sockets.slice(0, 2)) socket.destroy()
    await pause(50)
    expect(await stillIn([await come(), await come(), await come()])).toBe(2)
  })

  it('[N132] of one network take no more than half, unless all come through a proxy', async () => {
    const direct = await serving({ most: 10, isProxied: false })
    const greedy = []
    for (let i = 0; i < 10; i++) greedy.push(await direct.come())
    expect(await stillIn(greedy)).toBe(5)
    expect(await stillIn([await direct.come('127.0.0.2')])).toBe(1)
    greedy[0]?.destroy()
    await pause(50)
    expect(await stillIn([await direct.come()])).toBe(1)
    const proxied = await serving({ most: 10 })
    const all = []
    for (let i = 0; i < 10; i++) all.push(await proxied.come())
    expect(await stillIn(all)).toBe(10)
  })
})

describe('open files', () => {
  it('[N144] that are too few are said at the start, and so is what is taken of connections', () => {
    const info = vi.fn()
    const log = { ...silentLog, info } as unknown as Log
    expect(connectionsThatFit(20_000, 20_200)).toBe(20_000)
    expect(connectionsThatFit(20_000, Infinity)).toBe(20_000)
    expect(connectionsThatFit(20_000, 1_024)).toBe(824)
    sayLowered(20_000, 20_000, log)
    expect(info).not.toHaveBeenCalled()
    sayLowered(824, 20_000, log)
    expect(info).toHaveBeenCalledWith(
      expect.objectContaining({ most: 824, wanted: 20_000 }),
      expect.any(String),
    )
  })

  it('[N144] that are too few for anybody end the start, with what is needed', () => {
    for (const files of [200, 64, 219]) {
      const start = () => connectionsThatFit(20_000, files)
      expect(start).toThrow(StartProblem)
      expect(start).toThrow(`${files} open files`)
    }
    expect(connectionsThatFit(20_000, 220)).toBe(20)
  })
})

describe('an answer', () => {
  it('[N133] that nobody takes is given up', async () => {
    const { come, ask, underWay } = await serving({ stillMs: STILL_MS })
    const socket = await come()
    ask(socket)
    socket.pause()
    await pause(STILL_MS / 2)
    expect(underWay()).toBe(1)
    await pause(3 * STILL_MS)
    expect(underWay()).toBe(0)
  })

  it('[N133] that is taken slowly is not', async () => {
    const { come, ask, underWay } = await serving({ stillMs: STILL_MS })
    const socket = await come()
    let taken = 0
    socket.on('data', ({ length }) => {
      taken += length
      socket.pause()
      setTimeout(() => socket.resume(), 2)
    })
    ask(socket)
    await pause(3 * STILL_MS)
    expect([underWay(), socket.destroyed]).toEqual([1, false])
    expect(taken).toBeLessThan(LARGE)
  })
})
