import { emotionCurve } from '@wegpunkt/shared/journey/emotion-curve'
import { selfImage } from '@wegpunkt/shared/journey/self-image'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { gradeOf } from '../../../../locales/format.ts'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import figures from './figures.module.css'
import { Grade } from './Grade.tsx'
import { MoreRows } from './MoreRows.tsx'
import { ShareBar } from './ShareBar.tsx'
import { InsightLink } from './InsightLink.tsx'

const FIRST_SHOWN = 5

/** What the team thinks against what customers say, the largest difference first (METHOD.md M31). */
export function Gaps() {
  const { t } = useTranslation('insights')
  const { locale } = useBoardInfo()
  const { journey, persona } = useInsight()
  const { gaps, good } = selfImage(journey, persona)
  const points = new Map(emotionCurve(journey, persona).touchpoints.map((point) => [point.touchpoint, point]))
  return (
    <>
      {good && (
        <div>
          <h5 className={classes['subheading']}>{t('moments.good.label')}</h5>
          <ShareBar label={t('moments.good.team')} share={good.team} color="var(--mantine-color-dimmed)" />
          <ShareBar
            label={t('moments.good.customers')}
            share={good.customers}
            color="var(--mantine-primary-color-filled)"
          />
        </div>
      )}
      {gaps.length === 0 && <Text size="sm">{t('moments.noGaps')}</Text>}
      {gaps.length > 0 && (
        <MoreRows all={gaps} first={FIRST_SHOWN}>
          {(shown) => (
            <table className={figures['table']}>
              <thead>
                <tr>
                  <th scope="col">{t('moments.columns.touchpoint')}</th>
                  {(['team', 'customers', 'gap'] as const).map((column) => (
                    <th key={column} scope="col" className={figures['number']}>
                      {t(`moments.columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map(({ touchpoint, gap }) => {
                  const point = points.get(touchpoint)
                  return (
                    <tr key={touchpoint}>
                      <th scope="row">
                        <InsightLink id={touchpoint} />
                      </th>
                      <td className={figures['number']}>
                        {point?.team && <Grade value={point.team.median} />}
                      </td>
                      <td className={figures['number']}>
                        {point?.customers && <Grade value={point.customers.median} />}
                      </td>
                      <td
                        className={figures['number']}
                        title={t(gap > 0 ? 'moments.teamTooGood' : 'moments.teamTooBad')}
                      >
                        <b>{gradeOf(locale, gap)}</b>
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          )}
        </MoreRows>
      )}
    </>
  )
}
