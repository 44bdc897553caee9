import { useTranslation } from 'react-i18next'

/** The first stop of the Tab key: past the header, to what the page is about. */
export function SkipLink() {
  const { t } = useTranslation('app')
  return (
    <a className="skip-link" href="#content">
      {t('skip')}
    </a>
  )
}
