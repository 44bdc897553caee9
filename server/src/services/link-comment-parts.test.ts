import { expect, it } from 'vitest'
import { type Part, partsFrom, wholeOf } from './link-comment-parts.ts'

const part = (since: number, version: number, rest: boolean): Part => ({
  since,
  version,
  rest,
  rows: [],
  gone: [],
  people: new Map(),
  told: new Map(),
})

it('[N121] reading all comments by a link ends, also where what is said meanwhile has no number yet', async () => {
  const asked: number[] = []
  const from = async (since: number): Promise<Part> => {
    asked.push(since)
    return await Promise.resolve(since < 4 ? part(since, since + 2, true) : part(since, since, true))
  }
  const parts: Part[] = []
  for await (const one of partsFrom(from)) parts.push(one)
  expect(parts).toHaveLength(3)
  expect(asked).toEqual([0, 2, 4])
  expect((await wholeOf(from)).rest).toBe(false)
})
