import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { ChangeSince } from '@wegpunkt/shared/journey/compare/changes-since'
import type { TFunction } from 'i18next'
import { gradeOf } from '../../../locales/format.ts'

type Speaking = {
  readonly t: TFunction<'viewer'>
  readonly locale: Locale
  /** All that are shown; where it is one alone, nobody has to be told whose it is. */
  readonly personas: readonly { readonly id: string; readonly name: string }[]
}

/** What became of a touchpoint, in short words, what matters most first; what is so for several personas is said once. */
export function changeWords(change: ChangeSince, speaking: Speaking): readonly string[] {
  const { t, locale } = speaking
  if (change.became !== 'changed') return [t(`since.${change.became}`)]
  const { moved, renamed, moments, ratings, events, words, choices } = change
  const becomes = moments.map(({ persona, after }) => ({
    persona,
    what: t(`since.becomes.${after as 'lovepoint' | 'painpoint' | 'none'}`),
  }))
  const rated = ratings.map(({ persona, by, before, after }) => {
    const grades = {
      after: gradeOf(locale, after),
      ...(before !== null && { before: gradeOf(locale, before) }),
    }
    return { persona, what: t(before === null ? `since.${by}` : `since.${by}From`, grades) }
  })
  return [
    ...forWhom(becomes, speaking),
    ...forWhom(rated, speaking),
    ...(moved ? [moved.to === null ? t('since.besides') : t('since.moved', { stage: moved.to })] : []),
    ...(renamed === null ? [] : [t('since.renamed', { title: renamed })]),
    ...(events > 0 ? [t('since.events')] : []),
    ...(words.length > 0 ? [t('since.words')] : []),
    ...(choices.length > 0 ? [t('since.choices')] : []),
  ]
}

type Said = { readonly persona: string; readonly what: string }

function forWhom(said: readonly Said[], { t, locale, personas }: Speaking): string[] {
  const together = [...Map.groupBy(said, ({ what }) => what)]
  if (personas.length < 2) return together.map(([what]) => what)
  const names = new Intl.ListFormat(locale)
  return together.map(([what, whose]) => {
    const ids = new Set(whose.map(({ persona }) => persona))
    const all = personas.filter(({ id }) => ids.has(id))
    if (all.length === 0) return what
    if (all.length > 1 && all.length === personas.length)
      return t(all.length === 2 ? 'since.ofBoth' : 'since.ofAll', { what })
    return t('since.of', { what, persona: names.format(all.map(({ name }) => name)) })
  })
}
