import { Alert, Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import type { Pair } from '../../../editor/past.ts'
import { useProblemText } from '../../../ui/use-problem-text.ts'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import { ComparisonList } from './ComparisonList.tsx'
import { useComparison } from './use-comparison.ts'
import classes from './comparison.module.css'

/** What differs between two states of the board. */
export function ComparisonView({ pair }: { pair: Pair }) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const problemText = useProblemText()
  const { data, error } = useComparison(pair)
  const back = (): void => {
    past.compared.set(null)
    if (past.shown.get()?.what === 'comparison') past.shown.set(null)
  }
  return (
    <>
      <div className={classes['backLine']}>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}
          onClick={back}
        >
          {t('compare.back')}
        </Button>
      </div>
      {error && (
        <Alert m={16} color="red" variant="light" role="alert">
          {problemText(error)}
        </Alert>
      )}
      {!data && !error && <SheetLoading />}
      {data && <ComparisonList compared={data} pair={pair} />}
    </>
  )
}
