import { Badge } from '@mantine/core'
import { IconHourglassHigh } from '@tabler/icons-react'
import { freshness } from '@wegpunkt/shared/journey/ageing'
import { useTranslation } from 'react-i18next'

/** How long ago customers were last heard, once that is long ago (METHOD.md M32); nothing before. */
export function AgeBadge({ months }: { months: number | null }) {
  const { t } = useTranslation('app')
  if (months === null || freshness(months) === 'fresh') return null
  const isOld = freshness(months) === 'old'
  return (
    <Badge
      variant={isOld ? 'outline' : 'light'}
      color="gray"
      size="lg"
      leftSection={<IconHourglassHigh size={14} stroke={1.75} aria-hidden />}
      styles={{ root: { maxWidth: '100%' }, label: { color: 'var(--mantine-color-text)' } }}
    >
      {t('age.months', { count: months })}
    </Badge>
  )
}
