import { ENOUGH_RATINGS } from '@wegpunkt/shared/journey/parts/spread'
import { useTranslation } from 'react-i18next'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import { Grade } from './Grade.tsx'
import { type Mattering, matterList } from './matter-list.ts'
import { MomentSign } from './MomentSign.tsx'
import { MoreRows } from './MoreRows.tsx'
import { TouchpointLink } from './TouchpointLink.tsx'

const FIRST_SHOWN = 8

/** Moments that matter to the persona, deal-breakers on top (METHOD.md M5, M7). */
export function Matter() {
  const { t } = useTranslation('insights')
  const { journey, persona } = useInsight()
  const all = matterList(journey, persona)
  return (
    <>
      <MoreRows all={all} first={FIRST_SHOWN}>
        {(shown) => (
          <ul className={classes['rows']}>
            {shown.map((it) => (
              <Row key={it.touchpoint} {...it} />
            ))}
          </ul>
        )}
      </MoreRows>
      {all.some(({ moment }) => moment?.isHollow) && (
        <p className={classes['soft']}>{t('moments.hollowMeans', { least: ENOUGH_RATINGS })}</p>
      )}
    </>
  )
}

function Row({ touchpoint, dealBreaker, moment }: Mattering) {
  const { t } = useTranslation('insights')
  return (
    <li className={classes['row']}>
      <span className={classes['signs']}>
        {dealBreaker !== null && <MomentSign moment="deal-breaker" />}
        {moment && <MomentSign moment={moment} />}
      </span>
      <div className={classes['words']}>
        <TouchpointLink id={touchpoint} />
        {dealBreaker !== null && (
          <span className={classes['soft']}>
            {dealBreaker.trim() ? t('moments.dealBreakerWhy', { reason: dealBreaker }) : t('moments.noWhy')}
          </span>
        )}
        {moment?.reason != null && (
          <span className={classes['soft']}>{t('moments.overruled', { reason: moment.reason })}</span>
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
