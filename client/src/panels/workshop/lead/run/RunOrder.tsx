import { Button, Title } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../../editor/context.ts'
import { AgendaList } from '../../agenda/AgendaList.tsx'
import classes from '../lead.module.css'
import { RunTools } from './RunTools.tsx'

/** The whole agenda with its times; any other phase can be begun from here, or left out. */
export function RunOrder({ workshop, leads }: { workshop: WorkshopView; leads: boolean }) {
  const { t } = useTranslation('workshop')
  const editor = useEditor()
  return (
    <section className={classes['part']} aria-label={t('run.agenda')}>
      <div className={classes['partHead']}>
        <Title order={4} size="sm">
          {t('run.agenda')}
        </Title>
        {leads && (
          <Button size="compact-sm" variant="subtle" onClick={() => editor.showWorkshop('agenda')}>
            {t('run.editAgenda')}
          </Button>
        )}
      </div>
      <AgendaList workshop={workshop} Tools={leads ? RunTools : undefined} />
    </section>
  )
}
