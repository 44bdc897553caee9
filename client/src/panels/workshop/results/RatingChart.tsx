import { CompositeChart } from '@mantine/charts'
import '@mantine/charts/styles.css'
import { SCALE } from '@wegpunkt/shared/journey/parts/spread'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { gradeOf } from '../../../locales/format.ts'
import { chartPoints } from './chart-points.ts'
import type { RatingResult } from './rating-rows.ts'

const HEIGHT_PX = 220

/** The middle of each touchpoint with the middle half around it, the round before, and what customers say. */
export function RatingChart({ rows }: { rows: readonly RatingResult[] }) {
  const { t } = useTranslation('rounds')
  const { locale } = useBoardInfo()
  const data = chartPoints(rows)
  const has = (key: 'band' | 'before' | 'customers'): boolean => data.some((point) => point[key] !== null)
  return (
    <div role="img" aria-label={t('results.chart')}>
      <CompositeChart
        h={HEIGHT_PX}
        data={data}
        dataKey="turn"
        curveType="monotone"
        withLegend
        legendProps={{ itemSorter: null }}
        areaProps={{ dot: false, activeDot: false, strokeOpacity: 0, isAnimationActive: false }}
        withTooltip={false}
        connectNulls={false}
        maxBarWidth={20}
        yAxisProps={{
          domain: [...SCALE],
          ticks: [-2, -1, 0, 1, 2],
          width: 32,
          tickFormatter: (value: number) => gradeOf(locale, value),
        }}
        xAxisProps={{ padding: { left: 12, right: 12 } }}
        composedChartProps={{ accessibilityLayer: false }}
        series={[
          ...(has('band')
            ? [{ type: 'area' as const, name: 'band', label: t('results.half'), color: 'indigo.3' }]
            : []),
          ...(has('before')
            ? [
                {
                  type: 'line' as const,
                  name: 'before',
                  label: t('results.before'),
                  color: 'gray.5',
                  strokeDasharray: '2 4',
                },
              ]
            : []),
          ...(has('customers')
            ? [
                {
                  type: 'line' as const,
                  name: 'customers',
                  label: t('results.customers'),
                  color: 'teal.7',
                  strokeDasharray: '7 5',
                },
              ]
            : []),
          { type: 'line', name: 'median', label: t('results.median'), color: 'indigo.6' },
        ]}
      />
    </div>
  )
}
