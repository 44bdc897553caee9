import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { TFunction } from 'i18next'

/** What the blocks of a protocol need to speak a language. */
export type Words = {
  readonly t: TFunction<'protocol'>
  readonly locale: Locale
  /** By key; of one that the workspace does not have any more, too. */
  readonly department: (key: string) => string
  /** Where times are told for; the reader's by default. */
  readonly timeZone?: string
}

export const dayAndTime = ({ locale, timeZone }: Words, at: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at)

export const dayOf = ({ locale, timeZone }: Words, at: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(at)

/** With the day only where the others do not say it. */
export const clockTime = ({ locale, timeZone }: Words, at: number, withDay: boolean): string =>
  new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(withDay && { dateStyle: 'short' }),
    timeZone,
  }).format(at)

export const isSameDay = (words: Words, a: number, b: number): boolean => dayOf(words, a) === dayOf(words, b)
