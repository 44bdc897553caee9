import { Text } from '@mantine/core'
import { ageing } from '@wegpunkt/shared/journey/ageing'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { dayText } from '../../../locales/format.ts'
import { useJourney } from '../use-journey.ts'

/** How old what is known has become (METHOD.md M32). */
export function Heard() {
  const { t } = useTranslation('evidence')
  const { locale, rowsLoaded } = useBoardInfo()
  const { lastEvidence, months } = ageing(useJourney())
  if (!rowsLoaded) return null
  return (
    <Text size="sm" c="dimmed">
      {lastEvidence === null
        ? t('heard.never')
        : months === null || months < 1
          ? t('heard.lately', { day: dayText(locale, lastEvidence) })
          : t('heard.months', { count: months, day: dayText(locale, lastEvidence) })}
    </Text>
  )
}
