import { Text } from '@mantine/core'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import { useTranslation } from 'react-i18next'
import { phaseWords } from './phase-words.ts'

type Props = {
  readonly phase: Pick<Phase, 'visibility' | 'right' | 'activity'>
  readonly label?: string
}

/** What a phase means for those who take part, in words. */
export function PhaseMeaning({ phase, label }: Props) {
  const { t } = useTranslation('workshop')
  return (
    <div>
      {label !== undefined && (
        <Text size="xs" c="dimmed">
          {label}
        </Text>
      )}
      <Text size="sm">
        {phaseWords(phase)
          .map((key) => t(`phaseWords.${key}`))
          .join(' ')}
      </Text>
    </div>
  )
}
