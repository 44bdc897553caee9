import { expect, it } from 'vitest'
import de from '../../locales/viewer.de.json' with { type: 'json' }
import en from '../../locales/viewer.en.json' with { type: 'json' }
import { speakingOf } from './speak.ts'

it('[P545] the page of a link says its texts as i18next would: by key, with values, in the plural', () => {
  const { t } = speakingOf('en', en)
  expect(t('bar.tour')).toBe('Guided tour')
  expect(t('tour.place', { at: 1, count: 3 })).toBe('1 of 3')
  expect([1, 2].map((count) => t('since.opened', { count }))).toEqual(['1 measure begun', '2 measures begun'])
  expect(speakingOf('de', de).t('since.opened', { count: 1 })).toBe('1 Maßnahme begonnen')
})

it('[P545] what it has no text for it says by its key', () => {
  const t = speakingOf('en', en).t as (key: string) => string
  expect(['bar', 'bar.nothing', 'nothing.at.all'].map(t)).toEqual(['bar', 'bar.nothing', 'nothing.at.all'])
})
