import { Button, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { AgendaHead } from '../agenda/AgendaHead.tsx'
import { AgendaList } from '../agenda/AgendaList.tsx'
import { chooseWorkshop } from '../chosen-workshop.ts'
import { useLeads } from '../use-led-workshop.ts'
import classes from './lead.module.css'
import { Reveals } from './run/Reveals.tsx'

/** A workshop that is over: what is left to do, and where its yield is. */
export function EndedWorkshop({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const editor = useEditor()
  const leads = useLeads(workshop)
  return (
    <div className={classes['lead']}>
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
      </div>
      <AgendaHead workshop={workshop} />
      <Text size="sm">{t('ended.lead')}</Text>
      <div className={classes['buttons']}>
        <Button size="sm" onClick={() => editor.showWorkshop('protocol')}>
          {t('ended.protocol')}
        </Button>
        <Button size="sm" variant="default" onClick={() => editor.showWorkshop('results')}>
          {t('ended.results')}
        </Button>
        <Button size="sm" variant="default" onClick={() => chooseWorkshop(null)}>
          {t('ended.again')}
        </Button>
      </div>
      {leads && <Reveals workshop={workshop} counts={undefined} />}
      <AgendaList workshop={workshop} />
    </div>
  )
}
