import i18next, { getFixedT } from 'i18next'
import { expect, it, vi } from 'vitest'
import { loadPart, speak, startI18n } from './i18n.ts'

vi.stubGlobal('document', { documentElement: { lang: '' } })

it('[P249] texts of a part are there once it is asked for, and in each language that is spoken then', async () => {
  await startI18n()
  await speak('en')
  const title = (): string => getFixedT(null, 'method')('sections.events.title')
  expect(i18next.hasResourceBundle('en', 'method')).toBe(false)
  await loadPart('method')
  expect(title()).toBe('Events')
  await speak('de')
  expect(title()).toBe('Ereignisse')
})

it('[P249] what a part adds to a catalogue is there beside what stood in it, and stays when the language changes', async () => {
  await speak('en')
  const words = (): string[] =>
    (['sheet.filter', 'toolbar.label'] as const).map((key) => getFixedT(null, 'editor')(key))
  expect(words()).toEqual(['sheet.filter', 'Tools'])
  await loadPart('panels')
  expect(words()).toEqual(['Find a shortcut', 'Tools'])
  await speak('de')
  await speak('en')
  expect(words()).toEqual(['Find a shortcut', 'Tools'])
})
