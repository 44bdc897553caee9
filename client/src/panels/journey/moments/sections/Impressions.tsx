import { emotionCurve } from '@wegpunkt/shared/journey/emotion-curve'
import { firstAndLast } from '@wegpunkt/shared/journey/impressions'
import { useTranslation } from 'react-i18next'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import figures from './figures.module.css'
import { InsightLink } from './InsightLink.tsx'
import { Voices } from './Voices.tsx'

/** The two that can undo all others, as team and customers see them (METHOD.md M6). */
export function Impressions() {
  const { t } = useTranslation('insights')
  const { journey, persona } = useInsight()
  const [first, last] = firstAndLast(journey)
  if (first === undefined || last === undefined) return null
  const both =
    first === last ? [['both', first] as const] : [['first', first] as const, ['last', last] as const]
  const { touchpoints } = emotionCurve(journey, persona)
  return (
    <table className={figures['table']}>
      <thead>
        <tr>
          <th scope="col">{t('moments.columns.touchpoint')}</th>
          <th scope="col" className={figures['number']}>
            {t('moments.columns.team')}
          </th>
          <th scope="col" className={figures['number']}>
            {t('moments.columns.customers')}
          </th>
        </tr>
      </thead>
      <tbody>
        {both.map(([which, id]) => {
          const point = touchpoints.find(({ touchpoint }) => touchpoint === id)
          return (
            <tr key={which}>
              <th scope="row">
                <span className={`${classes['soft']} ${classes['under']}`}>{t(`moments.${which}`)}</span>
                <InsightLink id={id} />
              </th>
              <td className={figures['number']}>
                <Voices spread={point?.team ?? null} missing={t('moments.notRated')} />
              </td>
              <td className={figures['number']}>
                <Voices spread={point?.customers ?? null} missing={t('moments.notAsked')} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
