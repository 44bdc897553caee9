import { Text } from '@mantine/core'
import type { WorkshopCounts } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'

type Props = { readonly counts: WorkshopCounts | undefined; readonly isNotes: boolean }

/** How much is hidden, as a number, and as none where so few take part that it would tell who. */
export function HowMuch({ counts, isNotes }: Props) {
  const { t } = useTranslation('workshop')
  if (!counts) return null
  if (counts.participants === 0) return <Text size="sm">{t('reveal.none')}</Text>
  const count = isNotes ? counts.notes : counts.voices
  if (count === null)
    return (
      <Text size="sm" c="dimmed">
        {t('reveal.few')}
      </Text>
    )
  return (
    <Text size="sm" className="tabular">
      {count === 0 ? t('reveal.none') : t(isNotes ? 'reveal.notes' : 'reveal.voices', { count })}
    </Text>
  )
}
