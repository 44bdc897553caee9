import { afterEach, expect, it, vi } from 'vitest'
import { draftAt, dropDraft, keepDraft, newDraft, placeOfChange } from './drafts.ts'

afterEach(() => vi.unstubAllGlobals())

it('[H91] a change that is called off, or of words that were changed elsewhere, leaves no draft to go on from', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  const first = placeOfChange('board', { id: 'c', changedAt: null })
  keepDraft(first, { ...newDraft(), text: 'Halb' })
  expect(draftAt(first)?.text).toBe('Halb')
  expect(draftAt(placeOfChange('board', { id: 'c', changedAt: '2027-01-31T10:00:00.000Z' }))).toBeNull()
  dropDraft(first)
  expect([draftAt(first), kept.size]).toEqual([null, 0])
})
