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
const seen = { ...visit, before: null }
const nextDay = new Date('2027-02-01T10:00:00Z')

it('[P541] what one saw is remembered for each link by itself, until it opens nothing any more', () => {
  const device = storage()
  expect(lastVisit('link', nextDay, device)).toBeNull()
  rememberVisit('link', seen, device)
  expect(lastVisit('link', nextDay, device)).toEqual(visit)
  expect(lastVisit('other', nextDay, device)).toBeNull()
  forgetVisit('link', device)
  expect(lastVisit('link', nextDay, device)).toBeNull()
})

it('[P541] who comes back within half an hour has not left', () => {
  const device = storage()
  const soon = new Date('2027-01-31T10:20:00Z')
  rememberVisit('link', seen, device)
  expect(lastVisit('link', soon, device)).toBeNull()
  const earlier = { at: '2027-01-01T10:00:00.000Z', digest }
  rememberVisit('link', { ...visit, before: earlier }, device)
  expect(lastVisit('link', soon, device)).toEqual(earlier)
})

it('[P541] where nothing can be kept, or something else is, each visit counts as the first', () => {
  expect(lastVisit('link', nextDay, off)).toBeNull()
  expect(() => rememberVisit('link', seen, off)).not.toThrow()
  expect(() => forgetVisit('link', off)).not.toThrow()
  for (const kept of ['{', '7', '{}', '{"format":0,"at":"x","digest":{},"before":null}', '{"format":1}'])
    expect(lastVisit('link', nextDay, storage({ 'wegpunkt.visit.link': kept }))).toBeNull()
})
