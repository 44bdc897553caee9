import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import classes from './board.module.css'
import { MeasureDetails } from './MeasureDetails.tsx'
import { TitleField } from './TitleField.tsx'
import { useDesk } from './use-desk.ts'

/** The measure that is open, beside the board of all or their matrix. */
export function OpenMeasure() {
  const { t } = useTranslation('app')
  const [{ open }, show] = useDesk()
  const { rowState } = useBoardInfo()
  const measure = open === null ? undefined : rowState.byKind.measure.get(open)
  if (!measure) return null
  return (
    <aside className={classes['opened']} aria-label={measure.title}>
      <div className={classes['openedHead']}>
        <TitleField key={measure.id} measure={measure} />
        <ActionIcon
          size={28}
          variant="subtle"
          color="gray"
          aria-label={t('action.close')}
          onClick={() => show({ open: null })}
        >
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </div>
      <MeasureDetails key={measure.id} measure={measure} />
    </aside>
  )
}
