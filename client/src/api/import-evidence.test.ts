import type { Answer } from '@wegpunkt/shared/journey/import/preview'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { importEvidence, partsOf } from './import-evidence.ts'

const answer = (quote: string): Answer => ({
  type: 'survey',
  n: 1,
  date: null,
  source: 'umfrage.csv',
  quote,
  touchpointIds: ['t'],
  ratings: [{ touchpoint: 't', persona: null, value: 1 }],
})
const answers = (count: number, quote = 'gut'): Answer[] => Array.from({ length: count }, () => answer(quote))

afterEach(() => vi.unstubAllGlobals())

/** A server that answers what the test says; `null` is no answer at all. */
function serve(answerTo: (request: string, body: never, times: number) => object | null) {
  const seen: string[] = []
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body: string | null }) => {
    const request = `${method} ${path}`
    const times = seen.filter((one) => one === request).push(request)
    seen.push(request)
    const answered = answerTo(request, JSON.parse(body ?? 'null') as never, times)
    if (answered === null) throw new TypeError('away')
    const status = method === 'DELETE' ? 204 : 201
    return new Response(status === 204 ? null : JSON.stringify(answered), { status })
  })
  return seen
}
const usual = (request: string, body: { from: number; evidence: object[]; rows: number }): object =>
  request.endsWith('/rows')
    ? { rows: body.from + body.evidence.length }
    : request.endsWith('/finish')
      ? { rows: body.rows, version: body.rows }
      : { id: 'i' }

describe('an import', () => {
  it('[H88] goes in parts that the server takes, by number and by bytes', () => {
    expect([...partsOf(answers(2_500))].map(({ length }) => length)).toEqual([1_000, 1_000, 500])
    const large = [...partsOf(answers(1_000, 'ß'.repeat(2_000)))]
    expect(large.length).toBeGreaterThan(4)
    expect(large.flat()).toHaveLength(1_000)
    for (const part of large)
      expect(new TextEncoder().encode(JSON.stringify(part)).length).toBeLessThan(1024 * 1024)
    expect([...partsOf([])]).toEqual([])
  })

  it('[H88] says how far it is, sends again what got no answer, and ends once', async () => {
    const seen = serve((request, body, times) =>
      request.endsWith('/rows') && times === 2 ? null : usual(request, body),
    )
    const progress: number[] = []
    const { signal } = new AbortController()
    const done = await importEvidence('b', answers(2_500), { signal, onProgress: (at) => progress.push(at) })
    expect([done, progress]).toEqual([{ rows: 2_500, version: 2_500 }, [1_000, 2_000, 2_500]])
    const rows = 'POST /api/boards/b/imports/i/rows'
    expect(seen).toEqual([
      'POST /api/boards/b/imports',
      rows,
      rows,
      rows,
      rows,
      'POST /api/boards/b/imports/i/finish',
    ])
  })

  it('[H88] that is called off, or gets no answer, tells the server to forget it', async () => {
    const seen = serve((request, body) => usual(request, body))
    const stop = new AbortController()
    const called = importEvidence('b', answers(2_500), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(called).rejects.toThrow(/abort/iu)
    expect(seen.at(-1)).toBe('DELETE /api/boards/b/imports/i')
    const away = serve((request, body) => (request.endsWith('/finish') ? null : usual(request, body)))
    const failing = importEvidence('b', answers(1), {
      signal: new AbortController().signal,
      onProgress: () => undefined,
    })
    await expect(failing).rejects.toThrow('The server cannot be reached')
    expect(away.filter((one) => one.endsWith('/finish'))).toHaveLength(3)
    expect(away.at(-1)).toBe('DELETE /api/boards/b/imports/i')
  })
})
