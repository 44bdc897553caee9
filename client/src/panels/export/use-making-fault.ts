import { useTranslation } from 'react-i18next'
import { useFaultText } from './use-fault-text.ts'

const notCome = /dynamically imported module|module script failed|for a font|Failed to fetch|NetworkError/i

/** In words: ours where there are some, and else what can be done about it. */
export function useMakingFault(): (error: unknown) => string {
  const { t } = useTranslation('pictures')
  const faultText = useFaultText()
  return (error) => {
    if (error instanceof Error && notCome.test(error.message)) return t('dialog.offline')
    const isPlain = error instanceof Error && (error.constructor === Error || error instanceof RangeError)
    return isPlain || error instanceof DOMException ? t('dialog.failed') : faultText(error)
  }
}
