import { Button } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { can } from '@wegpunkt/shared/access/roles'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Run } from '@wegpunkt/shared/workshop/workshop'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { doInWorkshop } from '../../../api/workshops.ts'
import { useBoardWorkshop, useRole } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import classes from './results.module.css'
import type { RunSection } from './run-sections.ts'

type Props = { view: WorkshopView; section: RunSection; name: string }

/** Nothing of it is known but that it is there; those who lead are led to the reveal. */
export function HiddenRun({ view, section: { run, isOn }, name }: Props) {
  const { t } = useTranslation('rounds')
  const mayLead = can(useRole(), 'workshop.run')
  const says = run.secrecy === 'revealing' ? 'revealing' : isOn ? 'now' : 'text'
  return (
    <div className={classes['hidden']}>
      <IconEyeOff size={20} stroke={1.5} aria-hidden />
      <div>
        {says === 'text' && <strong>{t('results.hidden.title')}</strong>}
        <div>{t(`results.hidden.${says}`)}</div>
      </div>
      {mayLead && run.secrecy === 'hidden' && <ToReveal {...{ view, run, name }} />}
    </div>
  )
}

function ToReveal({ view, run, name }: { view: WorkshopView; run: Run; name: string }) {
  const { t } = useTranslation('rounds')
  const editor = useEditor()
  const live = useBoardWorkshop()
  const client = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  if (view.status !== 'ended')
    return (
      <Button variant="default" size="xs" onClick={() => editor.showWorkshop('lead')}>
        {t('results.hidden.lead')}
      </Button>
    )
  // What has ended is led nowhere else any more.
  const reveal = async (): Promise<void> => {
    live.put(
      await doInWorkshop(view.id, { do: 'reveal', run: run.id, ...(run.isAnonymous && { evenOfFew: true }) }),
    )
    await client.invalidateQueries({ queryKey: ['workshop', view.id] })
  }
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setAsking(true)}>
        {t('results.hidden.reveal')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('results.hidden.revealTitle', { phase: name })}
          text={t(run.isAnonymous ? 'results.hidden.revealAnonymous' : 'results.hidden.revealText')}
          submit={t('results.hidden.reveal')}
          onConfirm={reveal}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
