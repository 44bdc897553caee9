import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openBoardEarly } from './board-opening.ts'

const ORIGIN = 'http://wegpunkt.test'

type World = { remembers?: string[]; marked?: boolean; signedIn?: boolean; loginEnded?: boolean }

/** A browser that remembers these keys, a page with its mark, and a server that answers. */
function world({ remembers = [], marked = false, signedIn = false, loginEnded = false }: World = {}) {
  const asked: string[] = []
  const sockets: string[] = []
  const sent: number[][] = []
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (remembers.includes(key.replace('wegpunkt.remembered.', '')) ? '{}' : null),
  })
  vi.stubGlobal('document', {
    querySelector: () => (marked ? { getAttribute: () => '1' } : null),
  })
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    if (path === '/api/setup') return new Response(JSON.stringify({ needed: false, signedIn }))
    return new Response('{}', { status: loginEnded ? 401 : 200 })
  })
  class Socket extends EventTarget {
    readonly OPEN = 1
    readonly readyState = 1
    readonly protocol: string
    readonly url: string
    constructor(url: string, [protocol = '']: string[]) {
      super()
      this.url = url
      this.protocol = protocol
      sockets.push(url)
      queueMicrotask(() => this.dispatchEvent(new Event('open')))
    }
    send = (bytes: Uint8Array): void => void sent.push([...bytes])
    close(): void {}
  }
  vi.stubGlobal('WebSocket', Socket)
  return { asked, sockets, sent }
}

const open = async (pathname = '/b/board1'): Promise<void> => {
  await openBoardEarly({ pathname, origin: ORIGIN })
  await Promise.resolve()
}
const answers = ['/api/me', '/api/boards/board1', '/api/departments']

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a page that is a board', () => {
  it.each([{ marked: true }, { remembers: ['me'] }])(
    '[P223] asks for all that the program will ask for, and connects (%o)',
    async (known) => {
      const { asked, sockets, sent } = world(known)
      await open()
      expect(asked).toEqual(answers)
      expect(sockets).toEqual(['ws://wegpunkt.test/collab/board1'])
      expect(sent).toEqual([[0, 0, 1, 0]])
    },
  )

  it('[P223] asks for the whole board only where nothing of it can be on the device', async () => {
    const { sockets, sent } = world({ remembers: ['me', 'board.board1'] })
    await open()
    expect([sockets.length, sent]).toEqual([1, []])
  })

  it('[P223] asks first whether anybody is signed in where nothing says so', async () => {
    const nobody = world()
    await open()
    expect([nobody.asked, nobody.sockets]).toEqual([['/api/setup'], []])
    const somebody = world({ signedIn: true })
    await open()
    expect([somebody.asked, somebody.sockets.length]).toEqual([['/api/setup', ...answers], 1])
  })

  it('[P223] does not connect with a login that has ended', async () => {
    const { sockets } = world({ marked: true, loginEnded: true })
    await open()
    expect(sockets).toEqual([])
  })

  it.each(['/', '/settings', '/b/', '/b/board1/more', '/b/a%2Fb'])(
    '[P223] %s asks for nothing',
    async (path) => {
      const { asked, sockets } = world({ marked: true })
      await open(path)
      expect([asked, sockets]).toEqual([[], []])
    },
  )
})
