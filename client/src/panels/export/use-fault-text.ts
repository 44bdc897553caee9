import { type FileFault, FileRefused, fileFaults } from '@wegpunkt/shared/formats/board-format'
import { Problem } from '@wegpunkt/shared/http/problem'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../ui/use-problem-text.ts'

/** Why a file was not made or not taken, in words. */
export function useFaultText(): (error: unknown) => string {
  const { t } = useTranslation('exports')
  const problemText = useProblemText()
  return (error) => {
    const fault = faultOf(error)
    return fault ? t(`faults.${fault}`) : problemText(error)
  }
}

export function faultOf(error: unknown): FileFault | null {
  if (error instanceof FileRefused) return error.fault
  if (!(error instanceof Problem) || error.type !== 'file-refused') return null
  return fileFaults.find((fault) => fault === error.extra.detail) ?? 'damaged'
}
