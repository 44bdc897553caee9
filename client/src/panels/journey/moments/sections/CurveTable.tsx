import { type CurvePoint, emotionCurve } from '@wegpunkt/shared/journey/emotion-curve'
import { type Moment, momentsByTouchpoint } from '@wegpunkt/shared/journey/moments'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { gradeOf } from '../../../../locales/format.ts'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import figures from './figures.module.css'
import { MomentSign } from './MomentSign.tsx'
import { InsightLink } from './InsightLink.tsx'
import { Voices } from './Voices.tsx'

/** What the emotion curve shows, in numbers: each touchpoint of each stage (METHOD.md M7, M17, M31). */
export function CurveTable() {
  const { t } = useTranslation('insights')
  const { journey, persona } = useInsight()
  const found = momentsByTouchpoint(journey, persona)
  const byStage = Map.groupBy(emotionCurve(journey, persona).touchpoints, ({ stage }) => stage)
  return (
    <div className={figures['wideTable']}>
      <table className={figures['table']}>
        <caption className={classes['heard']}>{t('moments.sections.curve.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('moments.columns.touchpoint')}</th>
            <th scope="col" className={figures['number']}>
              {t('moments.columns.team')}
            </th>
            <th scope="col" className={figures['number']}>
              {t('moments.columns.customers')}
            </th>
            <th scope="col" className={figures['number']}>
              {t('moments.columns.gap')}
            </th>
            <th scope="col">
              <span className={classes['heard']}>{t('moments.columns.moment')}</span>
            </th>
          </tr>
        </thead>
        {[...byStage].map(([stage, points]) => (
          <tbody key={stage}>
            <tr>
              <th scope="rowgroup" colSpan={5} className={figures['stage']}>
                {journey.board.stages.get(stage)?.name.trim() || t('findings.unnamedStage')}
              </th>
            </tr>
            {points.map((point) => (
              <PointRow key={point.touchpoint} point={point} moment={found.get(point.touchpoint)} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

type PointProps = { point: CurvePoint; moment: Moment | undefined }

function PointRow({ point: { touchpoint, team, customers, gap }, moment }: PointProps) {
  const { t } = useTranslation('insights')
  const { locale } = useBoardInfo()
  return (
    <tr>
      <th scope="row">
        <InsightLink id={touchpoint} />
      </th>
      <td className={figures['number']}>
        <Voices spread={team} missing={t('moments.notRated')} />
      </td>
      <td className={figures['number']}>
        <Voices spread={customers} missing={t('moments.notAsked')} />
      </td>
      <td className={figures['number']}>{gap !== null && gradeOf(locale, gap)}</td>
      <td>{moment && <MomentSign moment={moment} />}</td>
    </tr>
  )
}
