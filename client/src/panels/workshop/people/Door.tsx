import { Stack, Switch } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { setDoor, workshopDoorQuery } from '../../../api/joining.ts'
import { FormError } from '../../../ui/FormError.tsx'
import type { DoorWorkshop } from './use-door-workshop.ts'

const ASK_EVERY_MS = 5_000

/** Whether new guests come in, and whether somebody has to let them. */
export function Door({ workshop }: { workshop: DoorWorkshop }) {
  const { t } = useTranslation('joining')
  const queries = useQueryClient()
  const query = workshopDoorQuery(workshop.id)
  const { data: door, error } = useQuery({ ...query, refetchInterval: ASK_EVERY_MS })
  const change = useMutation({
    mutationFn: (changes: { isOpen?: boolean; needsApproval?: boolean }) => setDoor(workshop.id, changes),
    onSuccess: (now) => queries.setQueryData(query.queryKey, now),
  })
  if (!door) return <FormError error={error} />
  const shown = change.isPending ? { ...door, ...change.variables } : door
  return (
    <Stack gap="sm">
      <Switch
        label={t('people.door.open')}
        description={t('people.door.openHint')}
        checked={shown.isOpen}
        onChange={(event) => change.mutate({ isOpen: event.currentTarget.checked })}
      />
      <Switch
        label={t('people.door.approval')}
        description={t('people.door.approvalHint')}
        checked={shown.needsApproval}
        onChange={(event) => change.mutate({ needsApproval: event.currentTarget.checked })}
      />
      <FormError error={change.error} />
    </Stack>
  )
}
