import { Switch } from '@mantine/core'
import { coreProcesses } from '@wegpunkt/shared/journey/core-processes'
import { type Priority, priorities } from '@wegpunkt/shared/journey/priorities'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import { coreFirst } from './core-first.ts'
import { MomentSign } from './MomentSign.tsx'
import { MoreRows } from './MoreRows.tsx'
import { InsightLink } from './InsightLink.tsx'

const FIRST_SHOWN = 5

/** Where to begin, with the reason for it (METHOD.md M5, M16, M33). */
export function Begin() {
  const { t } = useTranslation('insights')
  const { journey } = useInsight()
  const [isCoreFirst, setCoreFirst] = useState(false)
  const core = coreProcesses(journey.board)
  const all = isCoreFirst ? coreFirst(priorities(journey), core) : priorities(journey)
  return (
    <>
      {core.size > 0 && (
        <Switch
          size="xs"
          label={t('moments.onlyCore')}
          checked={isCoreFirst}
          onChange={({ currentTarget }) => setCoreFirst(currentTarget.checked)}
        />
      )}
      <MoreRows all={all} first={FIRST_SHOWN}>
        {(shown) => (
          <ol className={classes['rows']}>
            {shown.map((it) => (
              <Row key={it.touchpoint} {...it} />
            ))}
          </ol>
        )}
      </MoreRows>
    </>
  )
}

function Row({ touchpoint, isDealBreaker, pain, relevance, risk }: Priority) {
  const { t } = useTranslation('insights')
  const why = [
    isDealBreaker ? t('moments.dealBreaker') : '',
    pain > 0 ? t('moments.why.pain', { value: pain }) : '',
    pain > 0 ? t('moments.why.relevance', { value: relevance }) : '',
    risk > 0 ? t('moments.why.risk', { value: risk }) : '',
  ]
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <InsightLink id={touchpoint} />
        <span className={classes['soft']}>{why.filter(Boolean).join(' · ')}</span>
      </div>
      {isDealBreaker && <MomentSign moment="deal-breaker" />}
    </li>
  )
}
