import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Props = { text: string; hint: string; share: number; onCallOff: () => void }

/** How far something is that takes its time, and the way out of it. */
export function Working({ text, hint, share, onCallOff }: Props) {
  const { t } = useTranslation('exports')
  return (
    <Stack>
      <Group justify="space-between">
        <Text role="status">{text}</Text>
        <Text c="dimmed" className="tabular">
          {t('percent', { share })}
        </Text>
      </Group>
      <Progress value={share * 100} size="lg" radius="sm" aria-label={text} transitionDuration={120} />
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCallOff}>
          {t('callOff')}
        </Button>
      </Group>
    </Stack>
  )
}
