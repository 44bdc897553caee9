import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** What a view shows while no workshop is on. */
export function NoWorkshop() {
  const { t } = useTranslation('workshop')
  return <EmptyState title={t('none.title')} text={t('none.text')} />
}
