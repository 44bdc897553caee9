import { Center, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Shown only when something takes longer than a moment. */
export function Loading() {
  const { t } = useTranslation('app')
  return (
    <Center mih="60vh" role="status" aria-label={t('loading')}>
      <Loader type="dots" />
    </Center>
  )
}
