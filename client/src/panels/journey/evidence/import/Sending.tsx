import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Props = { brought: number; of: number; onCallOff: () => void }

/** How far it has come. Nobody sees any of it before all is there. */
export function Sending({ brought, of, onCallOff }: Props) {
  const { t } = useTranslation('evidence')
  return (
    <Stack>
      <Text role="status" className="tabular">
        {t('import.sending', { brought, of })}
      </Text>
      <Progress
        value={(brought / of) * 100}
        size="lg"
        radius="sm"
        aria-label={t('import.progress')}
        transitionDuration={120}
      />
      <Text size="sm" c="dimmed">
        {t('import.sendingHint')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCallOff}>
          {t('import.callOff')}
        </Button>
      </Group>
    </Stack>
  )
}
