import { describe, expect, it } from 'vitest'
import { actions } from '../../editor/actions/actions.ts'
import editorDe from '../../locales/editor.de.json' with { type: 'json' }
import editorEn from '../../locales/editor.en.json' with { type: 'json' }
import paletteDe from '../../locales/palette.de.json' with { type: 'json' }
import paletteEn from '../../locales/palette.en.json' with { type: 'json' }
import { type Entry, listEntries } from './entries.ts'

const texts = {
  de: { names: editorDe.actions, ...paletteDe },
  en: { names: editorEn.actions, ...paletteEn },
}
type Texts = Readonly<Record<string, string>>
const at = (all: Texts, id: string): string => all[id] ?? ''

/** The palette's entries as somebody sees them who reads this language. */
function entriesIn(locale: 'de' | 'en'): Entry[] {
  const other = texts[locale === 'de' ? 'en' : 'de']
  const { names, settings, words } = texts[locale]
  const entry = (id: string, label: string, otherLabel: string): Entry => ({
    id,
    group: 'actions',
    label,
    also: [otherLabel, at(words, id), at(other.words, id)].join(' '),
    enabled: true,
  })
  return [
    ...actions.map(({ id }) => entry(id, at(names, id), at(other.names, id))),
    ...Object.keys(settings).map((id) => entry(id, at(settings, id), at(other.settings, id))),
  ]
}
const found = (query: string, locale: 'de' | 'en'): string[] =>
  listEntries(entriesIn(locale), query, []).flatMap(({ entries }) => entries.map(({ id }) => id))

describe('the palette by other names', () => {
  it.each([
    ['haftnotiz', 'tool-note'],
    ['zettel', 'tool-note'],
    ['sticky', 'tool-note'],
    ['pfeil', 'tool-connector'],
    ['arrow', 'tool-connector'],
    ['dunkel', 'appearance-dark'],
    ['dark mode', 'appearance-dark'],
    ['hell', 'appearance-light'],
    ['sprache', 'language-en'],
    ['language', 'language-de'],
    ['teilen', 'invite'],
    ['teilen', 'copy-link'],
    ['einladen', 'invite'],
    ['share', 'copy-link'],
    ['widerrufen', 'undo'],
    ['zeichnen', 'tool-ink'],
    ['foto', 'insert-image'],
    ['format painter', 'paste-style'],
    ['raster', 'tidy-up'],
    ['passwort', 'settings'],
    ['startseite', 'boards'],
  ])('[P370] %s finds %s, whatever language one reads', (query, id) => {
    expect(found(query, 'de')).toContain(id)
    expect(found(query, 'en')).toContain(id)
  })

  it('[P370] other names are those of commands that exist, and of all settings', () => {
    const known = new Set([...actions.map(({ id }) => id as string), ...Object.keys(paletteEn.settings)])
    expect(Object.keys(paletteEn.words).filter((id) => !known.has(id))).toEqual([])
    expect(Object.keys(paletteEn.settings).filter((id) => at(paletteEn.words, id) === '')).toEqual([])
  })
})
