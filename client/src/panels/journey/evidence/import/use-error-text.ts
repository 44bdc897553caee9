import type { ErrorGroup } from '@wegpunkt/shared/journey/import/error-groups'
import { useTranslation } from 'react-i18next'

const SHOWN_CHARS = 60

/** What is wrong with a cell, in words. */
export function useErrorText(): (error: Omit<ErrorGroup, 'lines'>) => string {
  const { t } = useTranslation('evidence')
  return ({ reason, column, value, values }) => {
    const shown = value.length > SHOWN_CHARS ? `${value.slice(0, SHOWN_CHARS)}…` : value
    const said = { ...values, value: shown }
    if (column === 'persona' && reason === 'not-found') return t('import.error.not-found-persona', said)
    if (column === 'source' && reason === 'missing') return t('import.error.missing-source')
    return t(`import.error.${reason}`, said)
  }
}
