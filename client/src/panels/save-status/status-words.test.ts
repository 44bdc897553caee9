import { describe, expect, it } from 'vitest'
import { type SaveFacts, initialFacts, statusOf } from '../../document/save-status.ts'
import de from '../../locales/document.de.json' with { type: 'json' }
import en from '../../locales/document.en.json' with { type: 'json' }
import { endedKey, wordsFor } from './status-words.ts'

const facts = (over: Partial<SaveFacts>): SaveFacts => ({
  ...initialFacts,
  opened: true,
  online: true,
  ...over,
})
const key = (over: Partial<SaveFacts>): string => wordsFor(statusOf(facts(over))).key

describe('the words for the save status', () => {
  it('[P60] tell where changes are that the server does not have', () => {
    expect(key({ online: false })).toBe('offline')
    expect(key({ online: false, unsaved: 2 })).toBe('offline-kept')
    expect(key({ online: false, unsaved: 2, kept: false })).toBe('offline-in-memory')
    expect(key({ healthy: false, unsaved: 2 })).toBe('degraded-kept')
    expect(wordsFor(statusOf(facts({ online: false, unsaved: 2, kept: false })))).toMatchObject({
      count: 2,
      tone: 'alarm',
    })
  })

  it('[D77] tell that this device keeps no copy, while everything is saved too', () => {
    expect(wordsFor(statusOf(facts({ kept: false })))).toMatchObject({
      key: 'saved-uncopied',
      tone: 'notice',
    })
    expect(wordsFor(statusOf(facts({})))).toMatchObject({ key: 'saved', tone: 'quiet' })
  })

  it('[P61] tell why a board has ended', () => {
    expect([4401, 4403, 4404, 4426, 4413, 4422].map(endedKey)).toEqual([
      'signed-out',
      'no-access',
      'removed',
      'too-old',
      'rejected',
      'rejected',
    ])
  })

  it('[P60] both languages have the same sentences', () => {
    const keys = (value: object, path = ''): string[] =>
      Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
        typeof inner === 'object' && inner !== null ? keys(inner, `${path}${key}.`) : [path + key],
      )
    expect(keys(de)).toEqual(keys(en))
  })
})
