import { Problem } from '@wegpunkt/shared/http/problem'
import { bodyOf } from '@wegpunkt/shared/http/problem-titles'
import { getAssetLengths } from '@wegpunkt/shared/http/asset-routes'
import { getSetup, signIn } from '@wegpunkt/shared/http/account-routes'
import { changeMember, removeMember } from '@wegpunkt/shared/http/people-routes'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadAsset } from './assets.ts'
import { NetworkFailure, call } from './call.ts'

function serverAnswers(status: number, body: unknown): ReturnType<typeof vi.fn<typeof fetch>> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const fetched = vi.fn<typeof fetch>(async () => new Response(status === 204 ? null : text, { status }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => vi.unstubAllGlobals())

const member = {
  id: 'a/b',
  name: 'ann',
  email: 'ann@example.com',
  role: 'editor',
  department: 'sales',
} as const

describe('a call', () => {
  it('[P48] goes to the route with its parameters escaped and its input as JSON', async () => {
    const fetched = serverAnswers(200, member)
    const answer = await call(changeMember, { params: { person: 'a/b' }, input: { role: 'editor' } })
    expect(answer).toEqual(member)
    const [address, init] = fetched.mock.calls[0] ?? []
    expect(address).toBe('/api/members/a%2Fb')
    expect(init).toMatchObject({ method: 'PATCH', body: '{"role":"editor"}' })
  })

  it('[P48] gives nothing where the route answers nothing', async () => {
    serverAnswers(204, '')
    expect(await call(removeMember, { params: { person: 'ann' } })).toBeUndefined()
  })

  it("[P49] throws the server's own problem, with all that it says", async () => {
    const body = bodyOf(new Problem('too-many-requests', { retryAfterSeconds: 30 }))
    serverAnswers(429, body)
    const failed = call(signIn, { input: { email: 'ann@example.com', password: 'x' } })
    await expect(failed).rejects.toMatchObject({
      type: 'too-many-requests',
      extra: { retryAfterSeconds: 30 },
    })
    await expect(failed).rejects.toBeInstanceOf(Problem)
  })

  it('[P49] says that the server is out of reach when no answer comes, and when a proxy says so', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    await expect(call(getSetup)).rejects.toBeInstanceOf(NetworkFailure)
    serverAnswers(502, '<html>Bad Gateway</html>')
    await expect(call(getSetup)).rejects.toBeInstanceOf(NetworkFailure)
  })

  it('[K179] that is called off says so, and not that the server is out of reach', async () => {
    const stop = new AbortController()
    vi.stubGlobal('fetch', async () => {
      stop.abort()
      throw stop.signal.reason
    })
    const params = { id: 'b1' }
    const lengths = call(getAssetLengths, { params, query: { ids: 'one' }, signal: stop.signal })
    await expect(lengths).rejects.toBe(stop.signal.reason)
    await expect(loadAsset({ board: 'b1', asset: 'one' }, 'original', stop.signal)).rejects.toBe(
      stop.signal.reason,
    )
  })

  it('[K179] whose answer breaks off is a network failure, or called off; one that cannot be read is neither', async () => {
    const stop = new AbortController()
    const broken = new TypeError('network error')
    const pull = (controller: ReadableStreamDefaultController): void => controller.error(broken)
    vi.stubGlobal('fetch', async () => new Response(new ReadableStream({ pull })))
    const { signal } = stop
    const ask = () => call(getAssetLengths, { params: { id: 'b1' }, query: { ids: 'one' }, signal })
    const load = () => loadAsset({ board: 'b1', asset: 'one' }, 'thumbnail', signal)
    await expect(ask()).rejects.toBeInstanceOf(NetworkFailure)
    await expect(load()).rejects.toBeInstanceOf(NetworkFailure)
    stop.abort()
    await expect(ask()).rejects.toBe(signal.reason)
    await expect(load()).rejects.toBe(signal.reason)
    serverAnswers(200, '<html>')
    await expect(call(getSetup)).rejects.toBeInstanceOf(SyntaxError)
  })

  it('[P49] calls an error that is not ours an internal one', async () => {
    serverAnswers(500, 'oops')
    await expect(call(getSetup)).rejects.toMatchObject({ type: 'internal' })
  })
})
