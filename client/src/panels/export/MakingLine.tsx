import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import { assertNever } from '@wegpunkt/shared/assert-never'
import { useTranslation } from 'react-i18next'
import type { MakingState } from './making.ts'
import { useMakingFault } from './use-making-fault.ts'

/** How far a file is, with a way to stop it; or what became of it. */
export function MakingLine({ making, onStop }: { making: MakingState; onStop: () => void }) {
  const { t } = useTranslation('pictures')
  const sayFault = useMakingFault()
  switch (making.state) {
    case 'making':
      return (
        <Group gap={12} wrap="nowrap">
          <MakingBar share={making.share} name={making.name} />
          <Button variant="default" size="sm" flex="none" onClick={onStop}>
            {t('dialog.stop')}
          </Button>
        </Group>
      )
    case 'failed':
      return (
        <Alert role="alert" color="red" variant="light">
          {sayFault(making.error)}
        </Alert>
      )
    case 'saved':
      return (
        <Text size="sm" role="status">
          {t('dialog.saved', { name: making.name })}
        </Text>
      )
    case 'stopped':
      return (
        <Text size="sm" role="status">
          {t('dialog.stopped')}
        </Text>
      )
    case 'idle':
      return null
    default:
      return assertNever(making)
  }
}

export function MakingBar({ share, name }: { share: number; name: string }) {
  const { t } = useTranslation('pictures')
  const percent = Math.round(share * 100)
  return (
    <div style={{ flex: 1, minWidth: 0 }}>
      <Group justify="space-between" gap={8} wrap="nowrap" mb={4}>
        <Text size="sm" truncate>
          {name}: {t('dialog.making')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('dialog.share', { percent })}
        </Text>
      </Group>
      <Progress value={percent} size="sm" aria-label={`${name}: ${t('dialog.making')}`} />
    </div>
  )
}
