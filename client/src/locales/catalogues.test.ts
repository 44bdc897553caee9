import { wordsDe } from '@wegpunkt/shared/formats/words/words-de'
import { wordsEn } from '@wegpunkt/shared/formats/words/words-en'
import { problemTypes } from '@wegpunkt/shared/http/problem'
import { describe, expect, it } from 'vitest'
import { roles } from '@wegpunkt/shared/access/roles'
import { catalogue as de } from './catalogue-de.ts'
import { catalogue as en } from './catalogue-en.ts'
import { addsTo, laterParts } from './later-parts.ts'
import pagesDe from './pages.de.json' with { type: 'json' }
import pagesEn from './pages.en.json' with { type: 'json' }
import readingDe from './reading.de.json' with { type: 'json' }
import readingEn from './reading.en.json' with { type: 'json' }
import viewerDe from './viewer.de.json' with { type: 'json' }
import viewerEn from './viewer.en.json' with { type: 'json' }

const laterIn = async (locale: 'de' | 'en'): Promise<Record<string, object>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(laterParts).map(
        async ([part, texts]) => [part, (await texts[locale]()).default] as const,
      ),
    ),
  )

/** Those of the page of links are loaded by that page alone. */
const catalogues = {
  de: { ...de, ...(await laterIn('de')), pages: pagesDe, reading: readingDe, viewer: viewerDe },
  en: { ...en, ...(await laterIn('en')), pages: pagesEn, reading: readingEn, viewer: viewerEn },
}

type Texts = ReadonlyMap<string, string>

function flat(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flat(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)]],
  )
}

// As a set: one language may repeat a name that the other does not.
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name ?? ''))].toSorted()

const pluralOf = (key: string): string | null =>
  /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1] ?? null

const parts = Object.keys(catalogues.en) as (keyof typeof catalogues.en)[]

describe.each(parts)('the texts of %s', (part) => {
  const de: Texts = new Map(flat(catalogues.de[part]))
  const en: Texts = new Map(flat(catalogues.en[part]))

  it('[P43] exist in German and English under the same keys', () => {
    expect([...de.keys()].toSorted()).toEqual([...en.keys()].toSorted())
  })

  it('[P43] say something in both', () => {
    const empty = [...de, ...en].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('[P43] have the same placeholders in both', () => {
    // "One change" may say its number in words.
    const named = (key: string, text: string | undefined): string =>
      placeholders(text ?? '')
        .filter((name) => !(key.endsWith('_one') && name === 'count'))
        .join()
    const different = [...en].filter(([key, text]) => named(key, text) !== named(key, de.get(key)))
    expect(different).toEqual([])
  })

  it.each(['de', 'en'] as const)('[P44] have every plural form that %s needs', (locale) => {
    const texts = locale === 'de' ? de : en
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    const plurals = new Set([...texts.keys()].flatMap((key) => pluralOf(key) ?? []))
    const missing = [...plurals].flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((it) => !texts.has(it)),
    )
    expect(missing).toEqual([])
  })

  it('[P45] stay calm: no exclamation marks', () => {
    expect([...de, ...en].filter(([, text]) => text.includes('!'))).toEqual([])
  })

  it('[P45] address nobody as du in German', () => {
    expect([...de].filter(([, text]) => /\b(du|dir|dich|dein\w*)\b/i.test(text))).toEqual([])
  })
})

it('[P249] what a part adds to a catalogue stands nowhere else', () => {
  const twice = (['de', 'en'] as const).flatMap((locale) =>
    Object.entries(addsTo).flatMap(([part, catalogue]) => {
      const added = Object.entries(catalogues[locale]).find(([name]) => name === part)?.[1] ?? {}
      return Object.keys(added).filter((key) => Object.hasOwn(catalogues[locale][catalogue], key))
    }),
  )
  expect(twice).toEqual([])
  expect(Object.keys(addsTo)).toEqual(['mishaps', 'pages', 'panels'])
})

describe('the texts of app', () => {
  it.each(['de', 'en'] as const)('[P46] name every problem and role in %s', (locale) => {
    const { problem } = catalogues[locale].app
    const { role, roleMeaning } = catalogues[locale].pages
    expect(Object.keys(problem)).toEqual(expect.arrayContaining([...problemTypes]))
    expect(Object.keys(role)).toEqual([...roles])
    expect(Object.keys(roleMeaning)).toEqual([...roles])
  })
})

describe.each(['de', 'en'] as const)('one thing, in %s', (locale) => {
  const { measures, method, outline, protocol, snapshots, viewer } = catalogues[locale] as unknown as Record<
    string,
    object
  >
  const words = { de: wordsDe, en: wordsEn }[locale].choices
  const under = (texts: object | undefined, path: string): Record<string, string> =>
    Object.fromEntries(
      flat(texts ?? {})
        .filter(([key]) => key.startsWith(path))
        .map(([key, text]) => [key.slice(path.length), text.toLocaleLowerCase()]),
    )

  it('[P592] is called the same wherever somebody reads of it: the state of a measure', () => {
    const said = under(measures, 'status.')
    expect(Object.keys(said)).toHaveLength(5)
    expect(under(protocol, 'measures.statuses.')).toEqual(said)
    expect(under(snapshots, 'statuses.')).toEqual(said)
    expect(under(viewer, 'details.statuses.')).toEqual(said)
    expect(under({ words: words.measureStatus }, 'words.')).toEqual(said)
  })

  it('[P592] and a touchpoint that is missing or is to go', () => {
    const { missing, retire } = under(method, 'nature.statuses.')
    for (const said of [
      under(outline, 'row.status.'),
      under(snapshots, 'values.status.'),
      under(viewer, 'journey.statuses.'),
      under({ words: words.status }, 'words.'),
    ])
      expect(said).toMatchObject({ missing, retire })
  })
})
