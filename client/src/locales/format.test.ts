import { afterEach, describe, expect, it, vi } from 'vitest'
import { dayOf } from '../ui/today.ts'
import { refuse } from '@wegpunkt/shared/journey/checks/refusal'
import { dayText, fullDate, gradeOf, listOf, relativeTime } from './format.ts'
import { refusalValues } from './refusal-values.ts'

afterEach(() => vi.unstubAllEnvs())

const now = new Date('2026-03-10T12:00:00Z')

describe('numbers and dates by language', () => {
  it.each([
    ['2026-03-10T11:58:00Z', 'vor 2 Minuten', '2 minutes ago'],
    ['2026-03-10T09:10:00Z', 'vor 2 Stunden', '2 hours ago'],
    ['2026-03-09T11:00:00Z', 'gestern', 'yesterday'],
    ['2026-02-20T11:00:00Z', 'vor 2 Wochen', '2 weeks ago'],
    ['2025-01-02T11:00:00Z', 'letztes Jahr', 'last year'],
  ])('[P47] %s is "%s" in German and "%s" in English', (time, de, en) => {
    expect(relativeTime('de', time, now)).toBe(de)
    expect(relativeTime('en', time, now)).toBe(en)
  })

  it('[P47] what happened within the last minute, or a little ahead of our clock, is now', () => {
    expect(relativeTime('en', '2026-03-10T11:59:30Z', now)).toBe('now')
    expect(relativeTime('en', '2026-03-10T12:00:20Z', now)).toBe('now')
  })

  it('[P47] grades have their sign, and the language’s comma', () => {
    expect([-0.5, 0, 1].map((grade) => gradeOf('de', grade))).toEqual(['−0,5', '0', '+1'])
    expect(gradeOf('en', -1.25)).toMatch(/^−1\.[23]$/)
  })

  it('[P47] dates and lists follow the language', () => {
    expect(fullDate('de', '2026-03-09T11:00:00Z')).toContain('09.03.2026')
    expect(fullDate('en', '2026-03-09T11:00:00Z')).toContain('Mar 9, 2026')
    expect(listOf('de', ['ann', 'bob', 'cat'])).toBe('ann, bob und cat')
    expect(listOf('en', ['ann', 'bob', 'cat'])).toBe('ann, bob, and cat')
  })

  it.each(['America/Los_Angeles', 'Europe/Berlin', 'Pacific/Kiritimati'])(
    '[P405] a day is the same day in %s, and a time is on the day that it is there',
    (zone) => {
      vi.stubEnv('TZ', zone)
      expect(dayText('de', '2027-01-31')).toBe('31.01.2027')
      const late = new Date(2027, 0, 31, 23, 50)
      const early = new Date(2027, 1, 1, 0, 10)
      expect([late, early].map(dayOf)).toEqual(['2027-01-31', '2027-02-01'])
      expect(dayText('de', early.toISOString())).toBe('01.02.2027')
      expect(dayText('de', 'some day')).toBe('some day')
    },
  )

  it('[P408] why a field is not taken says a day as the language writes it, and the rest as it is', () => {
    const late = refuse('date-in-future', { day: '2027-01-31' })
    expect(refusalValues('de', late)).toEqual({ day: '31.01.2027' })
    expect(refusalValues('en', late)).toEqual({ day: 'Jan 31, 2027' })
    expect(refusalValues('de', refuse('too-long', { count: 5, most: 4 }))).toEqual({ count: 5, most: 4 })
  })
})
