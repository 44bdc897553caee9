import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { MAX_PHASES } from '@wegpunkt/shared/limits'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { useSheetWidth } from '../../sheet/sheet-width.ts'
import { FOR_A_PLAN_MS, useServerNow } from '../use-server-now.ts'
import { plainPhase } from './agenda-edits.ts'
import classes from './agenda.module.css'
import { AgendaHead } from './AgendaHead.tsx'
import { timedAgenda } from './agenda-times.ts'
import { PhaseRow } from './PhaseRow.tsx'
import { useAgenda } from './use-agenda.ts'
import { useArranging } from './use-arranging.ts'

/** The agenda for those who moderate: each phase opens in place, and what is changed is saved at once. */
export function AgendaEditor({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const width = useSheetWidth()
  const agenda = useAgenda(workshop)
  const { phases } = agenda
  const [open, setOpen] = useState<string | null>(null)
  const arranging = useArranging(agenda)
  const timed = timedAgenda({ ...workshop, phases }, useServerNow(FOR_A_PLAN_MS))
  const isFull = phases.length >= MAX_PHASES
  const add = async (at: number, phase = plainPhase(t('phase.new'))): Promise<void> => {
    const answered = await agenda.edit({ do: 'add', at, phase })
    setOpen(answered?.[at]?.id ?? null)
  }
  return (
    <div className={classes['agenda']} data-width={width}>
      <AgendaHead workshop={{ ...workshop, phases }} />
      {phases.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('agenda.emptyText')}
        </Text>
      )}
      <ol className={classes['list']} aria-label={t('agenda.label', { title: workshop.title })}>
        {timed.map((one, at) => (
          <PhaseRow
            key={one.phase.id}
            {...{ workshop, agenda, arranging, at, timed: one }}
            isOpen={open === one.phase.id}
            onOpen={(isOpen) => setOpen(isOpen ? one.phase.id : null)}
            onCopy={isFull ? undefined : (copy) => void add(at + 1, copy)}
          />
        ))}
      </ol>
      <div className={classes['foot']}>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          disabled={isFull}
          onClick={() => void add(phases.length)}
        >
          {t('phase.add')}
        </Button>
        {workshop.status === 'planned' && <ToLead />}
      </div>
      {isFull && (
        <Text size="sm" c="dimmed">
          {t('agenda.fullAt', { most: MAX_PHASES })}
        </Text>
      )}
      <div role="status" className={classes['spoken']}>
        {arranging.said}
      </div>
    </div>
  )
}

function ToLead() {
  const { t } = useTranslation('workshop')
  const editor = useEditor()
  return (
    <Button size="sm" onClick={() => editor.showWorkshop('lead')}>
      {t('agenda.toLead')}
    </Button>
  )
}
