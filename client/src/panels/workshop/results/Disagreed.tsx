import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { gradeOf } from '../../../locales/format.ts'
import { useCalmBoard } from '../../../editor/use-calm-board.ts'
import { ElementLink } from './ElementLink.tsx'
import type { RatingResult } from './rating-rows.ts'
import classes from './results.module.css'

/** What a team should talk about first. */
export function Disagreed({ rows }: { rows: readonly RatingResult[] }) {
  const { t } = useTranslation('rounds')
  const { locale } = useBoardInfo()
  const board = useCalmBoard()
  const most = rows.filter(({ isMostDisagreed }) => isMostDisagreed)
  // Where nobody could disagree, that nobody does says nothing.
  if (!rows.some(({ experience }) => experience?.band)) return null
  if (most.length === 0) return <p className={classes['line']}>{t('results.agree')}</p>
  return (
    <div className={classes['disagreed']}>
      <h4 className={classes['subheading']}>{t('results.disagree')}</h4>
      <ul className={classes['elements']}>
        {most.map(({ touchpoint, experience }) => {
          const [low = 0, high = 0] = experience?.band ?? []
          return (
            <li key={touchpoint}>
              <ElementLink id={touchpoint} elements={board.elements} />
              <span className={classes['soft']}>
                {t('results.between', { low: gradeOf(locale, low), high: gradeOf(locale, high) })}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
