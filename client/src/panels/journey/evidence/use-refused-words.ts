import type { Refusal } from '@wegpunkt/shared/journey/checks/refusal'
import { useTranslation } from 'react-i18next'
import { refusalValues } from '../../../locales/refusal-values.ts'
import { useLocale } from '../../../locales/use-locale.ts'

const told = [
  'empty',
  'too-long',
  'no-number',
  'not-whole',
  'out-of-range',
  'no-date',
  'date-in-future',
  'no-address',
  'no-evidence',
  'no-consent',
] as const

/** Why something of the evidence is not taken, in the words of its own forms; the other views' are in `../use-refusal-text.ts`. */
export function useRefusedWords(): (refusal: Refusal | undefined) => string | undefined {
  const { t } = useTranslation('evidence')
  const locale = useLocale()
  return (refusal) => {
    if (!refusal) return undefined
    const key = told.find((one) => one === refusal.refused) ?? 'other'
    return t(`refused.${key}`, refusalValues(locale, refusal))
  }
}
