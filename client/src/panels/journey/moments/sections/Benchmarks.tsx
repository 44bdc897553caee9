import { benchmarks } from '@wegpunkt/shared/journey/benchmarks'
import { useTranslation } from 'react-i18next'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import { InsightLink } from './InsightLink.tsx'

/** Whose service customers measure this one by, for ideas (METHOD.md M11). */
export function Benchmarks() {
  const { t } = useTranslation('insights')
  const all = benchmarks(useInsight().journey.board)
  return (
    <ul className={classes['rows']}>
      {all.map(({ touchpoint, benchmark: { who, industry, what } }) => (
        <li key={touchpoint} className={classes['row']}>
          <div className={classes['words']}>
            <b>{who}</b>
            {what.trim() && <span>{what}</span>}
            {industry.trim() && (
              <span className={classes['soft']}>{t('moments.industry', { industry })}</span>
            )}
            <span className={classes['soft']}>
              <InsightLink id={touchpoint} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
