import { activities, phaseRights, visibilities } from '@wegpunkt/shared/workshop/choices'
import { phaseIssues } from '@wegpunkt/shared/workshop/phase'
import { phase } from '@wegpunkt/shared/workshop/testing/workshops'
import { getFixedT, init } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import de from '../../locales/workshop.de.json'
import en from '../../locales/workshop.en.json'
import { phaseWords } from './phase-words.ts'

beforeAll(async () => {
  await init({
    resources: { de: { workshop: de }, en: { workshop: en } },
    lng: 'en',
    initAsync: false,
  })
})

const all = visibilities.flatMap((visibility) =>
  phaseRights.flatMap((right) => activities.map((activity) => ({ visibility, right, activity }))),
)

describe.each(['de', 'en'] as const)('what a phase means, in %s', (locale) => {
  const say = (one: (typeof all)[number]): string => {
    const t = getFixedT(locale, 'workshop')
    return phaseWords(one)
      .map((key) => t(`phaseWords.${key}`))
      .join(' ')
  }

  it('[P472] is said for each combination of visibility, right and activity', () => {
    for (const one of all) {
      const text = say(one)
      expect(text).not.toMatch(/phaseWords|undefined|\{\{/)
      expect(text.endsWith('.')).toBe(true)
    }
  })

  it('[P472] says so where the combination contradicts itself, and only there', () => {
    const wrong = new Set(Object.values((locale === 'de' ? de : en).phaseWords.contradicts))
    for (const one of all) {
      const isRefused = phaseIssues(phase('a', one), 'meeting').length > 0
      expect({ ...one, isRefused: wrong.has(say(one)) }).toEqual({ ...one, isRefused })
    }
  })

  it('[P472] promises that something is hidden exactly where it is', () => {
    const { sees, may } = (locale === 'de' ? de : en).phaseWords
    const notes = { activity: 'notes', right: 'contribute' } as const
    expect(say({ ...notes, visibility: 'open' })).toContain(sees.open)
    expect(say({ ...notes, visibility: 'open' })).toContain(may.contribute)
    // While something is asked for in private, nothing new is taken openly.
    expect(say({ ...notes, visibility: 'private' })).not.toContain(may.contribute)
    expect(say({ ...notes, visibility: 'private' })).toContain(sees.private)
    expect(say({ ...notes, visibility: 'anonymous' })).toContain(sees.anonymous)
    // Ballots are hidden in an open phase, too, and never anybody's.
    for (const visibility of visibilities) {
      const text = say({ activity: 'voting', right: 'contribute', visibility })
      expect(text).toContain(sees.figures)
      expect(text).not.toContain(sees.open)
    }
    expect(say({ activity: 'none', right: 'view', visibility: 'private' })).not.toContain(sees.private)
  })
})
