import { ENOUGH_RATINGS } from '@wegpunkt/shared/journey/parts/spread'
import { useTranslation } from 'react-i18next'
import { MeasureButton } from '../../MeasureButton.tsx'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import { Grade } from './Grade.tsx'
import { type Mattering, matterGroups } from './matter-list.ts'
import { MomentSign } from './MomentSign.tsx'
import { MoreRows } from './MoreRows.tsx'
import { InsightLink } from './InsightLink.tsx'

const FIRST_SHOWN = 5

const groups = ['dealBreakers', 'painpoints', 'lovepoints'] as const

/** Moments that matter to the persona, deal-breakers on top (METHOD.md M5, M7). */
export function Matter() {
  const { t } = useTranslation('insights')
  const { journey, persona } = useInsight()
  const found = matterGroups(journey, persona)
  const isAnyHollow = groups.some((group) => found[group].some(({ moment }) => moment?.isHollow))
  return (
    <>
      {groups.map((group) => (
        <MatterGroup key={group} title={t(`moments.matter.${group}`)} all={found[group]} />
      ))}
      {isAnyHollow && (
        <p className={classes['soft']}>{t('moments.hollowMeans', { least: ENOUGH_RATINGS })}</p>
      )}
    </>
  )
}

function MatterGroup({ title, all }: { title: string; all: readonly Mattering[] }) {
  if (all.length === 0) return null
  return (
    <div>
      <h5 className={classes['subheading']}>
        {title} <span className={classes['soft']}>{all.length}</span>
      </h5>
      <MoreRows all={all} first={FIRST_SHOWN}>
        {(shown) => (
          <ul className={classes['rows']}>
            {shown.map((it) => (
              <Row key={it.touchpoint} {...it} />
            ))}
          </ul>
        )}
      </MoreRows>
    </div>
  )
}

function Row({ touchpoint, dealBreaker, moment }: Mattering) {
  const { t } = useTranslation('insights')
  const hurts = dealBreaker !== null || moment?.kind === 'painpoint'
  return (
    <li className={classes['row']}>
      <span className={classes['signs']}>
        {dealBreaker !== null && <MomentSign moment="deal-breaker" />}
        {moment && <MomentSign moment={moment} />}
      </span>
      <div className={classes['words']}>
        <InsightLink id={touchpoint} />
        {dealBreaker !== null && (
          <span className={classes['soft']}>
            {dealBreaker.trim() ? t('moments.dealBreakerWhy', { reason: dealBreaker }) : t('moments.noWhy')}
          </span>
        )}
        {moment?.reason != null && (
          <span className={classes['soft']}>{t('moments.overruled', { reason: moment.reason })}</span>
        )}
        {hurts && (
          <span>
            <MeasureButton touchpoint={touchpoint} />
          </span>
        )}
      </div>
      {moment?.median != null && (
        <span className={classes['figure']}>
          <Grade value={moment.median} />
          <span className={classes['soft']}>{t('moments.voices', { count: moment.n })}</span>
        </span>
      )}
    </li>
  )
}
