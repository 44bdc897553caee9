import { expect, it, vi } from 'vitest'
import { loadLengths } from './assets.ts'

it('[F76] asks for the lengths of many pictures in questions that are short enough for an address', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    const ids = new URL(address, 'https://here.example').searchParams.get('ids')?.split(',') ?? []
    asked.push(address)
    return Response.json(ids.map((id) => ({ id, bytes: 2 })))
  })
  const ids = Array.from({ length: 250 }, (_, at) => `picture-number-${at}`)
  const found = await loadLengths('b1', ids, new AbortController().signal)
  expect(found).toEqual(ids.map((id) => ({ id, bytes: 2 })))
  expect(asked).toHaveLength(3)
  for (const address of asked) expect(address.length).toBeLessThan(4_000)
  expect(await loadLengths('b1', [], new AbortController().signal)).toEqual([])
  expect(asked).toHaveLength(3)
})
