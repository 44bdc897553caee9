import { expect, it } from 'vitest'
import { forgetOldVisits, forgetVisit, lastVisit, rememberVisit } from './last-visit.ts'

function storage(entries: Record<string, string> = {}): () => Storage {
  const kept = new Map(Object.entries(entries))
  return () =>
    ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      key: (i: number) => [...kept.keys()][i] ?? null,
      get length() {
        return kept.size
      },
      removeItem: (key: string) => void kept.delete(key),
    }) as unknown as Storage
}
const off = (): Storage => {
  throw new Error('storage is switched off')
}
const digest = { touchpoints: {}, stages: { buy: 'Buy' }, measures: {} }
const visit = { at: '2027-01-31T10:00:00.000Z', digest }
const seen = { ...visit, before: null, told: true }
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

it('[P672] who comes back soon hears what changed since, also after a first visit', () => {
  const device = storage()
  const soon = new Date('2027-01-31T10:01:00Z')
  rememberVisit('link', seen, device)
  expect(lastVisit('link', soon, device)).toEqual(visit)
})

it('[P672] who has not left, or had no time to read, is told the same again', () => {
  const device = storage()
  const [soon, later] = [new Date('2027-01-31T10:01:00Z'), new Date('2027-01-31T10:02:30Z')]
  const earlier = { at: '2027-01-01T10:00:00.000Z', digest }
  rememberVisit('link', { ...visit, before: earlier, told: true }, device)
  expect(lastVisit('link', soon, device)).toEqual(earlier)
  expect(lastVisit('link', later, device)).toEqual(visit)
  rememberVisit('link', { ...visit, before: earlier, told: false }, device)
  expect(lastVisit('link', nextDay, device)).toEqual(earlier)
})

it('[P541] where nothing can be kept, or something else is, each visit counts as the first', () => {
  expect(lastVisit('link', nextDay, off)).toBeNull()
  expect(() => rememberVisit('link', seen, off)).not.toThrow()
  expect(() => forgetVisit('link', off)).not.toThrow()
  for (const kept of ['{', '7', '{}', '{"format":0,"at":"x","digest":{},"before":null}', '{"format":1}'])
    expect(lastVisit('link', nextDay, storage({ 'wegpunkt.visit.link': kept }))).toBeNull()
})

it('[P605] of a link that a device has not looked at for three months it keeps nothing', () => {
  const device = storage({ 'wegpunkt.visit.broken': '{', another: 'stays' })
  rememberVisit('old', seen, device)
  rememberVisit('recent', { ...seen, at: '2027-04-15T10:00:00.000Z' }, device)
  expect(forgetOldVisits(new Date('2027-05-02T10:00:00Z'), device).toSorted()).toEqual(['broken', 'old'])
  expect(lastVisit('old', nextDay, device)).toBeNull()
  expect(lastVisit('recent', new Date('2027-05-02T10:00:00Z'), device)).not.toBeNull()
  expect(device().getItem('another')).toBe('stays')
  expect(forgetOldVisits(nextDay, off)).toEqual([])
})
