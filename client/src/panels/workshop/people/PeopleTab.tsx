import { Button, NativeSelect, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { workshopQuery } from '../../../api/workshops.ts'
import { useEditor } from '../../../editor/context.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import { Door } from './Door.tsx'
import { JoinLinkSection } from './JoinLinkSection.tsx'
import { queueOf } from './people-groups.ts'
import { PeopleList } from './PeopleList.tsx'
import { Queue } from './Queue.tsx'
import { type DoorWorkshop, useDoorWorkshops } from './use-door-workshop.ts'
import { useLeads } from '../use-led-workshop.ts'
import { usePeople } from './use-people.ts'

/** Who takes part in the workshop, and how people come in. */
export function PeopleTab() {
  const { t } = useTranslation('joining')
  const workshops = useDoorWorkshops()
  const [picked, setPicked] = useState<string | null>(null)
  if (!workshops) return <SheetLoading />
  const workshop = workshops.find(({ id }) => id === picked) ?? workshops[0]
  if (!workshop) return <NobodyToInvite />
  return (
    <Stack gap="lg" p="md" key={workshop.id}>
      {workshops.length > 1 && (
        <NativeSelect
          label={t('people.of')}
          value={workshop.id}
          data={workshops.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => setPicked(event.currentTarget.value)}
        />
      )}
      <Inside workshop={workshop} />
    </Stack>
  )
}

/** Who waits comes first: they stand at the door. */
function Inside({ workshop }: { workshop: DoorWorkshop }) {
  const { list, error, act, isBusy } = usePeople(workshop.id)
  const queue = queueOf(list?.people ?? [])
  const { t } = useTranslation('joining')
  const { data: view } = useQuery(workshopQuery(workshop.id))
  const leads = useLeads(view ?? nobody)
  // Others than who moderates it change nothing, and see who is there.
  if (view && !leads)
    return (
      <>
        <Text size="sm">{t('people.notMine')}</Text>
        {list && <PeopleList list={list} act={null} />}
      </>
    )
  return (
    <>
      <FormError error={error} />
      {queue.length > 0 && <Queue queue={queue} act={act} isBusy={isBusy} />}
      <JoinLinkSection workshop={workshop} />
      <Door workshop={workshop} />
      {list && <PeopleList list={list} act={act} />}
    </>
  )
}

const nobody = { moderators: [] }

function NobodyToInvite() {
  const { t } = useTranslation('joining')
  const editor = useEditor()
  return (
    <EmptyState title={t('people.none.title')} text={t('people.none.text')}>
      <Button onClick={() => editor.showWorkshop('lead')}>{t('people.none.prepare')}</Button>
    </EmptyState>
  )
}
