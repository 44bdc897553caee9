import { describe, expect, it } from 'vitest'
import { createShell } from './shell-cache.ts'

const ORIGIN = 'http://wegpunkt.test'

/** A browser with caches and a server that can be switched off. */
function browser() {
  const caches = new Map<string, Map<string, Response>>()
  const asked: string[] = []
  const server = { up: true, status: 200, build: 'one' }
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    asked.push(pathname)
    if (!server.up) throw new TypeError('network')
    return new Response(`${pathname} of ${server.build}`, { status: server.status })
  }
  const shellOf = (version: string) =>
    createShell({
      files: ['/', '/assets/board.js'],
      version,
      origin: ORIGIN,
      async open(name) {
        const store = caches.get(name) ?? new Map<string, Response>()
        caches.set(name, store)
        return {
          match: async (path) => store.get(path)?.clone(),
          async addAll(requests) {
            for (const request of requests) store.set(new URL(request.url).pathname, await fetch(request))
          },
        }
      },
      names: async () => [...caches.keys()],
      remove: async (name) => caches.delete(name),
      fetch,
    })
  return { caches, asked, server, shellOf }
}

const navigation = (path: string): Request => {
  const request = new Request(ORIGIN + path)
  // Only a browser makes requests of this mode.
  Object.defineProperty(request, 'mode', { value: 'navigate' })
  return request
}
const text = async (response: Promise<Response> | null): Promise<string | undefined> =>
  (await response)?.text()

describe('the shell on this device', () => {
  it('[P40] a page opens while the server is away, whatever its address', async () => {
    const { server, shellOf } = browser()
    const shell = shellOf('one')
    await shell.install()
    server.up = false
    expect(await text(shell.answer(navigation('/b/some-board')))).toBe('/ of one')
    expect(await text(shell.answer(new Request(`${ORIGIN}/assets/board.js`)))).toBe('/assets/board.js of one')
  })

  it('[P40] a page opens while a proxy says that the server is away', async () => {
    const { server, shellOf } = browser()
    const shell = shellOf('one')
    await shell.install()
    server.status = 502
    expect(await text(shell.answer(navigation('/')))).toBe('/ of one')
  })

  it('[P41] the server is asked for the page first, so that a new version comes with a reload', async () => {
    const { server, shellOf } = browser()
    const shell = shellOf('one')
    await shell.install()
    server.build = 'two'
    expect(await text(shell.answer(navigation('/b/some-board')))).toBe('/b/some-board of two')
  })

  it('[P41] a new build replaces the one before only as a whole', async () => {
    const { caches, server, shellOf } = browser()
    await shellOf('one').install()
    server.build = 'two'
    const next = shellOf('two')
    await next.install()
    expect(caches.size).toBe(2)
    await next.activate()
    expect([...caches.keys()]).toEqual(['wegpunkt-shell-two'])
    server.up = false
    expect(await text(next.answer(navigation('/')))).toBe('/ of two')
  })

  it.each(['/api/me', '/api', '/collab/some-board', '/metrics', '/healthz', '/readyz'])(
    '[P42] %s is never answered from this device',
    async (path) => {
      const { shellOf } = browser()
      const shell = shellOf('one')
      await shell.install()
      expect(shell.answer(new Request(ORIGIN + path))).toBeNull()
      expect(shell.answer(navigation(path))).toBeNull()
    },
  )

  it('[P42] what is written and what belongs to others is left alone', () => {
    const shell = browser().shellOf('one')
    expect(shell.answer(new Request(`${ORIGIN}/`, { method: 'POST' }))).toBeNull()
    expect(shell.answer(new Request('http://elsewhere.test/assets/board.js'))).toBeNull()
  })
})
