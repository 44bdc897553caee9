import type { OrderReasons } from '@wegpunkt/shared/journey/order-reasons'
import { useTranslation } from 'react-i18next'
import classes from '../moments.module.css'
import figures from './figures.module.css'
import { MoreRows } from './MoreRows.tsx'

const FIRST_SHOWN = 8

/** What the chart shows, in numbers. */
export function ReasonTable({ reasons }: Pick<OrderReasons, 'reasons'>) {
  const { t } = useTranslation('insights')
  return (
    <MoreRows all={reasons} first={FIRST_SHOWN}>
      {(shown) => (
        <table className={figures['table']}>
          <caption className={classes['heard']}>{t('moments.reasonsChart')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('moments.columns.reason')}</th>
              <th scope="col" className={figures['number']}>
                {t('moments.columns.stated')}
              </th>
              <th scope="col" className={figures['number']}>
                {t('moments.columns.found')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ reason, stated, found }) => (
              <tr key={reason}>
                <th scope="row">{reason}</th>
                <td className={figures['number']}>{stated}</td>
                <td className={figures['number']}>{found}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </MoreRows>
  )
}
