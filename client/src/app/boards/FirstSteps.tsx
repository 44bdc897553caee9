import { readFlag } from '@wegpunkt/shared/read-value'
import { CloseButton, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forget, recall } from '../../api/remembered.ts'
import { ButtonLink } from '../ButtonLink.tsx'
import { FIRST_STEPS } from './first-steps.ts'

/** After the first run: what to look at, and whom to bring. Gone for good once it was hidden. */
export function FirstSteps({ boards }: { boards: readonly BoardSummary[] }) {
  const { t } = useTranslation('app')
  const [shown, setShown] = useState(() => recall(FIRST_STEPS, readFlag) ?? false)
  const sample = boards.at(-1)
  if (!shown || !sample) return null
  const hide = (): void => {
    forget(FIRST_STEPS)
    setShown(false)
  }
  return (
    <Paper component="section" bg="var(--wp-accent-soft)" p="md" mb="lg" aria-label={t('hint.title')}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap="sm">
          <Stack gap={4}>
            <Title order={2} size="h3">
              {t('hint.title')}
            </Title>
            <Text>{t('hint.text')}</Text>
          </Stack>
          <Group gap="xs">
            <ButtonLink to="/b/$board" params={{ board: sample.id }}>
              {t('hint.open')}
            </ButtonLink>
            <ButtonLink to="/settings" search={{ tab: 'invitations' }} variant="default">
              {t('hint.invite')}
            </ButtonLink>
          </Group>
        </Stack>
        <CloseButton aria-label={t('hint.dismiss')} onClick={hide} />
      </Group>
    </Paper>
  )
}
