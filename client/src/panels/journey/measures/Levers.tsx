import { BarChart } from '@mantine/charts'
import { Table, Text } from '@mantine/core'
import { measureFigures } from '@wegpunkt/shared/journey/measure-figures'
import type { Day } from '@wegpunkt/shared/journey/rows'
import { useTranslation } from 'react-i18next'
import type { Measure } from './measure-list.ts'

/** The price screw against everything else (METHOD.md M39). */
export function Levers({ measures, today }: { measures: readonly Measure[]; today: Day }) {
  const { t, i18n } = useTranslation('measures')
  const { byLever } = measureFigures(measures, today)
  const format = new Intl.NumberFormat(i18n.language)
  const rows = byLever.map(({ lever, count, revenue }) => ({
    name: t(`lever.${lever ?? 'none'}`),
    count,
    revenue: revenue ? t('lever.range', { least: revenue[0], most: revenue[1] }) : '–',
  }))
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('lever.about')}
      </Text>
      {/* The table below says the same. */}
      <div aria-hidden>
        <BarChart
          h={rows.length * 36 + 40}
          data={rows}
          dataKey="name"
          orientation="vertical"
          yAxisProps={{ width: 120 }}
          xAxisProps={{ allowDecimals: false }}
          barProps={{ radius: 4, isAnimationActive: false }}
          series={[{ name: 'count', label: t('lever.count'), color: 'indigo.6' }]}
          valueFormatter={(value) => format.format(value)}
        />
      </div>
      <Table className="tabular" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('weigh.lever')}</Table.Th>
            <Table.Th scope="col">{t('lever.count')}</Table.Th>
            <Table.Th scope="col">{t('weigh.revenue')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, count, revenue }) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{count}</Table.Td>
              <Table.Td>{revenue}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
