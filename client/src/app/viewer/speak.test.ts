import i18next from 'i18next'
import { expect, it, vi } from 'vitest'
import de from '../../locales/viewer.de.json' with { type: 'json' }
import en from '../../locales/viewer.en.json' with { type: 'json' }
import { loadWords } from './ground/load-words.ts'
import { speaking, speakingOf, startSpeaking, switchLanguage } from './speak.ts'

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

it('[P594] the page of a link speaks the language of the browser, changes it at once, and remembers it on the device', async () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
  vi.stubGlobal('navigator', { language: 'de-AT' })
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  const tour = (): string | undefined => speaking.get()?.t('bar.tour')
  await startSpeaking()
  expect(tour()).toBe('Rundgang')
  expect(document.documentElement.lang).toBe('de')
  // What was wanted last is spoken, whichever comes first.
  await Promise.all([switchLanguage('de'), switchLanguage('en')])
  expect([tour(), document.documentElement.lang]).toEqual(['Guided tour', 'en'])
  await startSpeaking()
  expect(tour()).toBe('Guided tour')
})

it('[P594] what comes from the board’s page speaks as the page of a link does, also where nothing can be remembered', async () => {
  vi.stubGlobal('localStorage', undefined)
  vi.stubGlobal('navigator', { language: 'de-DE' })
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  await startSpeaking()
  await switchLanguage('en')
  await loadWords('exports')
  expect(i18next.language).toBe('en')
  await switchLanguage('de')
  await vi.waitFor(() => expect(i18next.language).toBe('de'))
  expect(i18next.hasResourceBundle('de', 'exports')).toBe(true)
})
