import { Problem } from '@wegpunkt/shared/http/problem'
import { useTranslation } from 'react-i18next'
import { NetworkFailure } from '../api/call.ts'
import { isMissing } from './lazy-part.ts'

/** What went wrong as one sentence in the reader's language. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation('app')
  return (error) => {
    // A part of the program that does not come fails for the same reason as an answer.
    if (error instanceof NetworkFailure || isMissing(error)) return t('problem.network')
    if (!(error instanceof Problem)) return t('problem.unexpected')
    const { retryAfterSeconds, requestId, weakness } = error.extra
    if (error.type === 'weak-password' && weakness) return t(`problem.weak-password-${weakness}`)
    if (error.type === 'too-many-requests' && retryAfterSeconds)
      return t('problem.too-many-requests-wait', { count: Math.ceil(retryAfterSeconds) })
    if (error.type === 'internal' && requestId) return t('problem.internal-quote', { requestId })
    return t(`problem.${error.type}`)
  }
}
