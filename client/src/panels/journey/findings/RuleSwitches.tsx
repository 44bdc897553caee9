import { Switch, Text } from '@mantine/core'
import { ruleIds } from '@wegpunkt/shared/journey/findings/findings'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Fold } from '../../../ui/Fold.tsx'
import { useEditor } from '../../../editor/context.ts'
import { switching } from './finding-edits.ts'
import classes from './findings.module.css'
import { ruleCounts } from './rule-counts.ts'

type Props = { journey: Journey; readOnly: boolean }

/** Every rule with a switch that counts for the whole board. */
export function RuleSwitches({ journey, readOnly }: Props) {
  const { t } = useTranslation('insights')
  const { rulesOff = {} } = journey.board.meta
  const on = ruleIds.filter((id) => !rulesOff[id]).length
  return (
    <Fold
      isSummaryKept
      title={t('findings.rules')}
      summary={t('findings.rulesOn', { on, all: ruleIds.length })}
    >
      <Text size="sm" c="dimmed" mb={8}>
        {t('findings.rulesAbout')}
      </Text>
      <Switches journey={journey} readOnly={readOnly} />
    </Fold>
  )
}

// Only counted while they are looked at.
function Switches({ journey, readOnly }: Props) {
  const { t } = useTranslation('insights')
  const editor = useEditor()
  const { rulesOff = {} } = journey.board.meta
  const counts = useMemo(() => ruleCounts(journey), [journey])
  return (
    <fieldset className={classes['switches']} disabled={readOnly}>
      {ruleIds.map((id) => {
        const count = counts.get(id) ?? 0
        return (
          <div key={id} className={classes['rule']}>
            <Switch
              size="xs"
              label={t(`rules.${id}.name`)}
              checked={!rulesOff[id]}
              onChange={({ currentTarget }) => editor.edit(switching(id, currentTarget.checked))}
            />
            {count > 0 && (
              <span className={classes['count']}>
                <span aria-hidden>{count}</span>
                <span className={classes['hidden']}>{t('findings.foundHeard', { count })}</span>
              </span>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
