import { ActionIcon, Button, Text } from '@mantine/core'
import { IconArrowLeft, IconDots, IconPlayerPlay } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { AgendaHead } from '../agenda/AgendaHead.tsx'
import { AgendaList } from '../agenda/AgendaList.tsx'
import { Locks } from '../attention/AttentionConsole.tsx'
import { UnfinishedMeasures } from '../before/UnfinishedMeasures.tsx'
import { PhaseMeaning } from '../PhaseMeaning.tsx'
import { chooseWorkshop } from '../chosen-workshop.ts'
import { useDesk, useDo } from '../use-desk.ts'
import { useLeads } from '../use-led-workshop.ts'
import { CrowdHint } from './CrowdHint.tsx'
import classes from './lead.module.css'
import { WorkshopItems } from './prepare/WorkshopItems.tsx'
import { RemoveWorkshop } from './RemoveWorkshop.tsx'
import { Moderators } from './run/Moderators.tsx'
import { saveTemplate } from './save-template.ts'
import { WorkshopTitle } from './WorkshopTitle.tsx'

/** A workshop that is ready: gone through once more, and started. */
export function PlannedWorkshop({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const editor = useEditor()
  const leads = useLeads(workshop)
  const { phases } = workshop
  return (
    <div className={classes['lead']}>
      <PlannedBar workshop={workshop} />
      <div className={classes['part']}>
        {leads && <WorkshopTitle workshop={workshop} />}
        <AgendaHead workshop={workshop} isNamed={leads} />
      </div>
      <CrowdHint workshop={workshop} />
      {leads && <Start workshop={workshop} />}
      <UnfinishedMeasures />
      <section className={classes['part']}>
        <div className={classes['partHead']}>
          <Text size="sm" fw={600}>
            {t('planned.ifNow')}
          </Text>
          {leads && (
            <Button size="compact-sm" variant="subtle" onClick={() => editor.showWorkshop('agenda')}>
              {t('planned.edit')}
            </Button>
          )}
        </div>
        {phases.length > 0 && <AgendaList workshop={workshop} />}
      </section>
      {leads && <Locks />}
      <Moderators workshop={workshop} />
    </div>
  )
}

function PlannedBar({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const leads = useLeads(workshop)
  const [isRemoving, setRemoving] = useState(false)
  return (
    <div className={classes['bar']}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}
        onClick={() => chooseWorkshop(null)}
      >
        {t('planned.back')}
      </Button>
      {leads && (
        <MenuButton
          position="bottom-end"
          target={
            <ActionIcon
              size={28}
              variant="subtle"
              color="gray"
              aria-label={t('list.menu', { title: workshop.title })}
            >
              <IconDots size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          }
          items={<WorkshopItems onExport={() => saveTemplate(workshop)} onRemove={() => setRemoving(true)} />}
        />
      )}
      {isRemoving && <RemoveWorkshop workshop={workshop} onClose={() => setRemoving(false)} />}
    </div>
  )
}

/** Says what the start does, since it does so for everybody at once. */
function Start({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const act = useDo(workshop.id)
  const isBusy = useStore(useDesk().isBusy)
  const first = workshop.phases.find(({ isSkipped }) => !isSkipped)
  if (!first)
    return (
      <Text size="sm" c="dimmed">
        {t('planned.empty')}
      </Text>
    )
  return (
    <div className={classes['start']}>
      <Button
        fullWidth
        leftSection={<IconPlayerPlay size={18} stroke={1.5} aria-hidden />}
        loading={isBusy}
        onClick={() => void act({ do: 'start' })}
      >
        {t('planned.start')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('planned.startHint', { name: first.name })}
      </Text>
      <PhaseMeaning phase={first} />
    </div>
  )
}
