import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** The tab's title follows the page, and the language. */
export function usePageTitle(page: string): void {
  const { t } = useTranslation('app')
  const title = t('page.title', { page })
  useEffect(() => {
    document.title = title
  }, [title])
}
