import { Loader, Stack, Text } from '@mantine/core'
import type { AtDoor } from '@wegpunkt/shared/http/join-routes'
import { useTranslation } from 'react-i18next'
import { PageShell } from '../../ui/PageShell.tsx'

/** Who is not inside yet. The page goes on by itself. */
export function WaitingRoom({ door }: { door: AtDoor }) {
  const { t } = useTranslation('joining')
  const why = door.state === 'planned' ? 'planned' : 'waiting'
  return (
    <PageShell title={door.title} lead={t('waiting.as', { name: door.name ?? '' })}>
      <Stack role="status" align="center" gap="md" py="xl" ta="center">
        <Loader type="dots" aria-hidden />
        <Text fw={600}>{t(`waiting.${why}.title`)}</Text>
        <Text c="dimmed">{t(`waiting.${why}.text`)}</Text>
      </Stack>
    </PageShell>
  )
}
