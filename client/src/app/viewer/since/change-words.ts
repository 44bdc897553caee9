import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { ChangeSince } from '@wegpunkt/shared/journey/compare/changes-since'
import type { TFunction } from 'i18next'
import { gradeOf } from '../../../locales/format.ts'

type Speaking = {
  readonly t: TFunction<'viewer'>
  readonly locale: Locale
  /** Null where there is one persona alone, and nobody has to be told whose it is. */
  readonly persona: (id: string) => string | null
}

/** What became of a touchpoint, in short words, what matters most first. */
export function changeWords(change: ChangeSince, { t, locale, persona }: Speaking): readonly string[] {
  if (change.became !== 'changed') return [t(`since.${change.became}`)]
  const forWhom = (what: string, id: string): string => {
    const name = persona(id)
    return name === null ? what : t('since.of', { what, persona: name })
  }
  const { moved, renamed, moments, ratings, events, words, choices } = change
  return [
    ...moments.map(({ persona: id, after }) =>
      forWhom(t(`since.becomes.${after as 'lovepoint' | 'painpoint' | 'none'}`), id),
    ),
    ...ratings.map(({ persona: id, by, before, after }) => {
      const grades = {
        after: gradeOf(locale, after),
        ...(before !== null && { before: gradeOf(locale, before) }),
      }
      return forWhom(t(before === null ? `since.${by}` : `since.${by}From`, grades), id)
    }),
    ...(moved ? [moved.to === null ? t('since.besides') : t('since.moved', { stage: moved.to })] : []),
    ...(renamed === null ? [] : [t('since.renamed', { title: renamed })]),
    ...(events > 0 ? [t('since.events')] : []),
    ...(words.length > 0 ? [t('since.words')] : []),
    ...(choices.length > 0 ? [t('since.choices')] : []),
  ]
}
