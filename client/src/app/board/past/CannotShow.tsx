import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { PageShell } from '../../../ui/PageShell.tsx'
import { useProblemText } from '../../../ui/use-problem-text.ts'

/** Why a snapshot cannot be shown, and the way back to the board. */
export function CannotShow({ error }: { error: unknown }) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const problemText = useProblemText()
  return (
    <PageShell title={t('past.cannot')} lead={problemText(error)}>
      <Button onClick={() => past.shown.set(null)}>{t('past.close')}</Button>
    </PageShell>
  )
}
