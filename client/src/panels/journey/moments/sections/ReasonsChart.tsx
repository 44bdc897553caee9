import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import type { OrderReasons } from '@wegpunkt/shared/journey/order-reasons'
import { useTranslation } from 'react-i18next'

/** More bars than that are no picture; the table has all. */
const MOST_BARS = 8
const PX_PER_REASON = 60
const PX_AROUND = 64

/** Of how many lost orders each reason was stated, and of how many it was found. */
export function ReasonsChart({ reasons }: Pick<OrderReasons, 'reasons'>) {
  const { t } = useTranslation('insights')
  const shown = reasons.slice(0, MOST_BARS)
  return (
    <div role="img" aria-label={t('moments.reasonsChart')}>
      <BarChart
        h={shown.length * PX_PER_REASON + PX_AROUND}
        data={shown.map(({ reason, stated, found }) => ({ reason, stated, found }))}
        dataKey="reason"
        orientation="vertical"
        withLegend
        legendProps={{ itemSorter: null }}
        withTooltip={false}
        gridAxis="x"
        yAxisProps={{ width: 132 }}
        xAxisProps={{ allowDecimals: false }}
        barChartProps={{ accessibilityLayer: false }}
        series={[
          { name: 'stated', label: t('moments.columns.stated'), color: 'gray.5' },
          { name: 'found', label: t('moments.columns.found'), color: 'indigo.6' },
        ]}
      />
    </div>
  )
}
