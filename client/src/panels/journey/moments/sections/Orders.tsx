import { Text } from '@mantine/core'
import { orderReasons } from '@wegpunkt/shared/journey/order-reasons'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyPart } from '../../../../ui/lazy-part.ts'
import { useInsight } from '../insight.ts'
import classes from '../moments.module.css'
import figures from './figures.module.css'
import { MoreRows } from './MoreRows.tsx'
import { ReasonTable } from './ReasonTable.tsx'
import { InsightLink } from './InsightLink.tsx'

const FIRST_SHOWN = 6

// Charts are large, and the table says the same.
const ReasonsChart = lazyPart(async () => ({ default: (await import('./ReasonsChart.tsx')).ReasonsChart }))

/** Won and lost orders, and stated reasons against those that were found (METHOD.md M14). */
export function Orders() {
  const { t } = useTranslation('insights')
  const { touchpoints, reasons, unexplained } = orderReasons(useInsight().journey.board)
  return (
    <>
      {unexplained.length > 0 && (
        <div className={classes['question']}>
          <Text size="sm" fw={600}>
            {t('moments.deepAnalysis')}
          </Text>
          <ul className={classes['list']}>
            {unexplained.map(({ touchpoint, id, outcome: { count, reasonStated } }) => (
              <li key={id}>
                <InsightLink id={touchpoint} />
                <span className={classes['soft']}>
                  {`${t('moments.ordersLost', { count })} · ${reasonStated}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {reasons.length > 0 && (
        <>
          <Suspense fallback={null}>
            <ReasonsChart reasons={reasons} />
          </Suspense>
          <ReasonTable reasons={reasons} />
        </>
      )}
      <div>
        <h5 className={classes['subheading']}>{t('moments.perTouchpoint')}</h5>
        <MoreRows all={touchpoints} first={FIRST_SHOWN}>
          {(shown) => (
            <table className={figures['table']}>
              <thead>
                <tr>
                  <th scope="col">{t('moments.columns.touchpoint')}</th>
                  <th scope="col" className={figures['number']}>
                    {t('moments.columns.won')}
                  </th>
                  <th scope="col" className={figures['number']}>
                    {t('moments.columns.lost')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ touchpoint, won, lost }) => (
                  <tr key={touchpoint}>
                    <th scope="row">
                      <InsightLink id={touchpoint} />
                    </th>
                    <td className={figures['number']}>{won}</td>
                    <td className={figures['number']}>{lost}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </MoreRows>
      </div>
    </>
  )
}
