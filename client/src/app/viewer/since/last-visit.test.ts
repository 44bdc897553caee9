import { expect, it } from 'vitest'
import { forgetVisit, lastVisit, rememberVisit } from './last-visit.ts'

function storage(entries: Record<string, string> = {}): () => Storage {
  const kept = new Map(Object.entries(entries))
  return () =>
    ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }) as unknown as Storage
}
const off = (): Storage => {
  throw new Error('storage is switched off')
}
const digest = { touchpoints: {}, stages: { buy: 'Buy' }, measures: {} }
const visit = { at: '2027-01-31T10:00:00.000Z', digest }

it('[P541] what one saw is remembered for each link by itself, until it opens nothing any more', () => {
  const device = storage()
  expect(lastVisit('link', device)).toBeNull()
  rememberVisit('link', visit, device)
  expect(lastVisit('link', device)).toEqual(visit)
  expect(lastVisit('other', device)).toBeNull()
  forgetVisit('link', device)
  expect(lastVisit('link', device)).toBeNull()
})

it('[P541] where nothing can be kept, or something else is, each visit counts as the first', () => {
  expect(lastVisit('link', off)).toBeNull()
  expect(() => rememberVisit('link', visit, off)).not.toThrow()
  expect(() => forgetVisit('link', off)).not.toThrow()
  for (const kept of ['{', '7', '{}', '{"format":0,"at":"x","digest":{}}'])
    expect(lastVisit('link', storage({ 'wegpunkt.visit.link': kept }))).toBeNull()
})
