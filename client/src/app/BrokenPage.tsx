import { Button } from '@mantine/core'
import { Problem } from '@wegpunkt/shared/http/problem'
import { useTranslation } from 'react-i18next'
import { NetworkFailure } from '../api/call.ts'
import { PageShell } from '../ui/PageShell.tsx'
import { useProblemText } from '../ui/use-problem-text.ts'

/** In place of a page that threw: a calm sentence and a way out. */
export function BrokenPage({ error }: { error: unknown }) {
  const { t } = useTranslation('app')
  const problemText = useProblemText()
  const known = error instanceof NetworkFailure || error instanceof Problem
  return (
    <PageShell title={t('broken.title')} lead={known ? problemText(error) : t('broken.text')}>
      <Button onClick={() => window.location.reload()}>{t('action.reload')}</Button>
      <Button variant="default" component="a" href="/">
        {t('action.toBoards')}
      </Button>
    </PageShell>
  )
}
