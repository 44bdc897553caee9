import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { FileJob } from '@wegpunkt/shared/http/file-routes'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { showToast } from '../../ui/toasts.ts'
import { ButtonLink } from '../ButtonLink.tsx'

/** What may turn out not to be sound only while it is made. */
const lateKinds = ['board', 'picture', 'snapshot'] as const

/** What has become of a file: of one board whole, the board itself. */
export function ImportDone({ job, onClose }: { job: FileJob; onClose: () => void }) {
  const { t } = useTranslation(['exports', 'app'])
  const { boards, preview } = job
  const [only] = boards
  const navigate = useNavigate()
  const missing = lateKinds.flatMap((kind) => {
    const count = preview?.leftOut[kind] ?? 0
    return count > 0 ? [t(`exports:import.leftOut.${kind}`, { count })] : []
  })
  const opens = boards.length === 1 && missing.length === 0 ? only?.id : undefined
  const say = t('exports:import.done', { count: boards.length })
  useEffect(() => {
    if (opens === undefined) return
    showToast({ color: 'green', message: say, role: 'status' })
    onClose()
    void navigate({ to: '/b/$board', params: { board: opens } })
    // Once: it is another page from then on.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <Stack>
      <Text role="status">{say}</Text>
      {boards.length > 1 && (
        <List size="sm" spacing={4}>
          {boards.map(({ id, title }) => (
            <List.Item key={id}>
              <Anchor renderRoot={(props) => <Link to="/b/$board" params={{ board: id }} {...props} />}>
                {title}
              </Anchor>
            </List.Item>
          ))}
        </List>
      )}
      {missing.length > 0 && (
        <Alert color="yellow" variant="light">
          {missing.join(' ')}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app:action.close')}
        </Button>
        {only && boards.length === 1 && (
          <ButtonLink to="/b/$board" params={{ board: only.id }}>
            {t('exports:import.open')}
          </ButtonLink>
        )}
      </Group>
    </Stack>
  )
}
