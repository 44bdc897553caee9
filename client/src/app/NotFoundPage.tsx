import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageShell } from '../ui/PageShell.tsx'

export function NotFoundPage() {
  const { t } = useTranslation('app')
  return (
    <PageShell title={t('notFound.title')} lead={t('notFound.text')}>
      <Button component="a" href="/">
        {t('action.toBoards')}
      </Button>
    </PageShell>
  )
}
