import { Text } from '@mantine/core'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { threadsOf } from './decision-threads.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionThread } from './DecisionThread.tsx'
import classes from './measures.module.css'

/** What was decided and what was dropped, with the reason; it is answered, and never changed (METHOD.md M50). */
export function DecisionLog() {
  const { t } = useTranslation('measures')
  const { rowState } = useBoardInfo()
  const mayAdd = mayRow(useRole(), 'decision', 'add')
  const threads = useMemo(() => threadsOf(rowState), [rowState])
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('log.about')}
      </Text>
      {mayAdd && <DecisionForm answers={null} />}
      {threads.length === 0 && (
        <Text size="sm" role="status">
          {t('log.none')}
        </Text>
      )}
      <ol className={classes['list']}>
        {threads.map((thread) => (
          <DecisionThread key={thread.id} thread={thread} mayAnswer={mayAdd} />
        ))}
      </ol>
    </>
  )
}
