import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { Refusal } from '@wegpunkt/shared/journey/checks/refusal'
import { dayText } from './format.ts'

/** What a sentence about a refusal names: its day as the language writes days, everything else as it is. */
export const refusalValues = (locale: Locale, { values }: Refusal): Refusal['values'] =>
  typeof values['day'] === 'string' ? { ...values, day: dayText(locale, values['day']) } : values
