import { Text } from '@mantine/core'
import { can } from '@wegpunkt/shared/access/roles'
import { findings } from '@wegpunkt/shared/journey/findings/findings'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useJourney } from '../use-journey.ts'
import { DismissedList } from './DismissedList.tsx'
import { FindingGroup } from './FindingGroup.tsx'
import classes from './findings.module.css'
import { groupsOf } from './finding-groups.ts'
import { RuleSwitches } from './RuleSwitches.tsx'

/** What the method advises to look at, as a quiet list (FIELD.md no. 10). */
export function FindingsView() {
  const { t } = useTranslation('insights')
  const journey = useJourney()
  const { rowsLoaded } = useBoardInfo()
  const readOnly = !can(useRole(), 'board.edit')
  const { open, dismissed } = useMemo(() => findings(journey), [journey])
  // Before the rows are there it would say of what is on its way that it is missing.
  if (!rowsLoaded) return <Waiting />
  return (
    <div className={classes['view']}>
      <Text size="sm" c="dimmed">
        {t('findings.about')}
      </Text>
      {groupsOf(open).map((group) => (
        <FindingGroup key={group.severity} group={group} journey={journey} readOnly={readOnly} />
      ))}
      {open.length === 0 && <Nothing />}
      <div className={classes['folds']}>
        {dismissed.length > 0 && (
          <DismissedList dismissed={dismissed} journey={journey} readOnly={readOnly} />
        )}
        <RuleSwitches journey={journey} readOnly={readOnly} />
      </div>
    </div>
  )
}

function Waiting() {
  const { t } = useTranslation('insights')
  return (
    <Text size="sm" c="dimmed" p={16} role="status">
      {t('findings.waiting')}
    </Text>
  )
}

function Nothing() {
  const { t } = useTranslation('insights')
  return (
    <div className={classes['nothing']}>
      <Text fw={600}>{t('findings.noneTitle')}</Text>
      <Text size="sm" c="dimmed">
        {t('findings.noneText')}
      </Text>
    </div>
  )
}
