import { Tabs, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSaveStatus } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import { DecisionLog } from './DecisionLog.tsx'
import { Ideas } from './Ideas.tsx'
import classes from './measures.module.css'
import { MeasuresTab } from './MeasuresTab.tsx'
import { useDesk } from './use-desk.ts'

const tabs = ['measures', 'ideas', 'decisions'] as const

export function MeasureDesk() {
  const { t } = useTranslation('measures')
  const [{ tab }, show] = useDesk()
  const { rowState, rowsLoaded } = useBoardInfo()
  const { state } = useSaveStatus()
  if (!rowsLoaded)
    return state === 'offline' ? (
      <Text size="sm" p={16}>
        {t('offline')}
      </Text>
    ) : (
      <SheetLoading />
    )
  const { measure, idea, decision } = rowState.byKind
  const counts = { measures: measure.size, ideas: idea.size, decisions: decision.size }
  return (
    <Tabs
      value={tab}
      keepMounted={false}
      onChange={(next) => show({ tab: tabs.find((one) => one === next) ?? 'measures' })}
    >
      <Tabs.List className={classes['tabs'] ?? ''} aria-label={t('tabsLabel')}>
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`tabs.${one}`)} <span className={classes['count']}>{counts[one]}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="measures" className={classes['panel'] ?? ''}>
        <MeasuresTab />
      </Tabs.Panel>
      <Tabs.Panel value="ideas" className={classes['panel'] ?? ''}>
        <Ideas />
      </Tabs.Panel>
      <Tabs.Panel value="decisions" className={classes['panel'] ?? ''}>
        <DecisionLog />
      </Tabs.Panel>
    </Tabs>
  )
}
