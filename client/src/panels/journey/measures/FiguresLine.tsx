import { Text } from '@mantine/core'
import { isOpen, measureFigures } from '@wegpunkt/shared/journey/measure-figures'
import type { Day } from '@wegpunkt/shared/journey/rows'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Measure } from './measure-list.ts'

/** How many are open, late, or waiting for a yes, and how many were taken on of people's own will (METHOD.md M37). */
export function FiguresLine({ measures, today }: { measures: readonly Measure[]; today: Day }) {
  const { t } = useTranslation('measures')
  const { overdue, proposed, volunteered } = useMemo(() => measureFigures(measures, today), [measures, today])
  const open = measures.filter(isOpen)
  const nobodys = open.filter(({ owner }) => owner === null).length
  const parts = [
    t('figures.open', { count: open.length }),
    overdue.length > 0 ? t('figures.overdue', { count: overdue.length }) : '',
    nobodys > 0 ? t('figures.nobodys', { count: nobodys }) : '',
    proposed > 0 ? t('figures.proposed', { count: proposed }) : '',
    volunteered === null ? '' : t('figures.volunteered', { share: volunteered }),
  ]
  return (
    <Text size="sm" c="dimmed">
      {parts.filter(Boolean).join(' · ')}
    </Text>
  )
}
