import { Button, Group, List, Loader, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { BoardState } from '@wegpunkt/shared/board/board-state'
import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { useTranslation } from 'react-i18next'
import { restore, snapshotQuery } from '../../../api/snapshots.ts'
import { useEditor } from '../../../editor/context.ts'
import { fullDate } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { FormError } from '../../../ui/FormError.tsx'
import { foreseenChanges } from './foreseen-changes.ts'
import { nameOf } from './name-of.ts'
import { useRestoredToast } from './use-restored-toast.tsx'

/** Says what a restore would do and to what, before it does it. */
export function RestoreDialog({ snapshot, onClose }: { snapshot: SnapshotSummary; onClose: () => void }) {
  const { t } = useTranslation('snapshots')
  const { t: app } = useTranslation('app')
  const locale = useLocale()
  const { past } = useEditor()
  const say = useRestoredToast()
  const name = nameOf(snapshot, t, locale)
  const restoring = useMutation({
    mutationFn: () => restore(snapshot.id),
    onSuccess(restored) {
      say(restored, name)
      past.shown.set(null)
      onClose()
    },
  })
  const { persona } = snapshot
  const whose = persona.id === ANY_PERSONA ? null : (persona.name ?? t('gone.persona'))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('restore.title', { name })}
      closeButtonProps={{ 'aria-label': app('action.cancel') }}
    >
      <Stack gap={16}>
        <Text size="md">{t('restore.text', { when: fullDate(locale, snapshot.takenAt) })}</Text>
        <Foreseen snapshot={snapshot} />
        <List size="sm" spacing={4}>
          <List.Item>
            {whose === null ? t('restore.ratings') : t('restore.ratingsOf', { name: whose })}
          </List.Item>
          <List.Item>{t('restore.rows')}</List.Item>
          <List.Item>{t('restore.before')}</List.Item>
          <List.Item>{t('restore.others')}</List.Item>
        </List>
        <FormError error={restoring.error} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {app('action.cancel')}
          </Button>
          <Button loading={restoring.isPending} onClick={() => restoring.mutate()}>
            {t('restore.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Foreseen({ snapshot: { id, persona } }: { snapshot: SnapshotSummary }) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const { data, error } = useQuery({
    ...snapshotQuery(id),
    // As the server wrote it, and checked its hash.
    select: ({ state }) => foreseenChanges(past.live.encoded(), state as BoardState, persona.id),
  })
  if (error) return <FormError error={error} />
  if (!data)
    return (
      <Group gap={8}>
        <Loader size="xs" />
        <Text size="sm">{t('restore.counting')}</Text>
      </Group>
    )
  const { added, changed, removed } = data
  if (added + changed + removed === 0) return <Text size="sm">{t('restore.same')}</Text>
  return (
    <Text size="sm" role="status">
      {[
        t('restore.added', { count: added }),
        t('restore.changed', { count: changed }),
        t('restore.removed', { count: removed }),
      ].join(' · ')}
    </Text>
  )
}
