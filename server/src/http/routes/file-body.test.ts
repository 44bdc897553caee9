import { expect, it } from 'vitest'
import { fileBody } from './file-body.ts'

function pieces() {
  const seen = { made: 0, isEnded: false }
  async function* make(): AsyncGenerator<string> {
    try {
      for (; seen.made < 5;) yield `${seen.made++}`
    } finally {
      seen.isEnded = true
    }
  }
  return { seen, made: make() }
}

it('[F69] who takes nothing of a file for a while does not get the rest, and what lay in it is let go', async () => {
  const { seen, made } = pieces()
  const reader = fileBody(await made.next(), made, 20).getReader()
  expect((await reader.read()).value).toEqual(new TextEncoder().encode('0'))
  await new Promise((resolve) => setTimeout(resolve, 80))
  expect(seen.isEnded).toBe(true)
  expect(seen.made).toBeLessThan(5)
  await expect(reader.read().then(() => reader.read())).rejects.toThrow('for too long')
})

it('[F69] who takes it slowly gets all of it, and who goes away ends it', async () => {
  const { seen, made } = pieces()
  const reader = fileBody(await made.next(), made, 200).getReader()
  let text = ''
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    text += new TextDecoder().decode(piece.value)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect([text, seen.isEnded]).toEqual(['01234', true])
  const other = pieces()
  await fileBody(await other.made.next(), other.made, 200).cancel()
  expect(other.seen.isEnded).toBe(true)
})
