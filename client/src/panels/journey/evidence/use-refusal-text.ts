import type { Refusal } from '@wegpunkt/shared/journey/checks/refusal'
import { useTranslation } from 'react-i18next'

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

/** Why something of the evidence is not taken, in words. */
export function useRefusalText(): (refusal: Refusal | undefined) => string | undefined {
  const { t } = useTranslation('evidence')
  return (refusal) => {
    if (!refusal) return undefined
    const key = told.find((one) => one === refusal.refused) ?? 'other'
    return t(`refused.${key}`, refusal.values)
  }
}
