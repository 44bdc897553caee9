import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import page from '../companion.module.css'
import controls from '../controls.module.css'

/** Still on its way, or it did not come. */
export function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation(['companion', 'app'])
  const queries = useQueryClient()
  if (!error) return <p role="status">{t('app:loading')}</p>
  return (
    <div className={page['card']} role="alert">
      <p>{t('companion:status.failed')}</p>
      <button type="button" className={controls['second']} onClick={() => void queries.invalidateQueries()}>
        {t('companion:status.again')}
      </button>
    </div>
  )
}
