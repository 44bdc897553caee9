import { Button, Text, Title } from '@mantine/core'
import type { WorkshopCounts } from '@wegpunkt/shared/http/workshop-routes'
import { currentRun } from '@wegpunkt/shared/workshop/workshop-now'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../../../document/hooks.ts'
import { useEditor } from '../../../../editor/context.ts'
import classes from '../lead.module.css'

/** How many take part and how many have not contributed, as numbers only. */
export function Counts({ counts }: { counts: WorkshopCounts | undefined }) {
  const { t } = useTranslation('workshop')
  const editor = useEditor()
  // Who listens, or writes for all to see, is not waited for.
  const workshop = useWorkshop()
  const isAsked = workshop !== null && currentRun(workshop)?.secrecy === 'hidden'
  return (
    <section className={classes['part']} aria-label={t('counts.title')}>
      <div className={classes['partHead']}>
        <Title order={4} size="sm">
          {t('counts.title')}
        </Title>
        <Button size="compact-sm" variant="subtle" onClick={() => editor.showWorkshop('people')}>
          {t('counts.invite')}
        </Button>
      </div>
      {counts?.participants === 0 && (
        <Text size="sm" c="dimmed">
          {t('counts.nobody')}
        </Text>
      )}
      {counts !== undefined && counts.participants > 0 && (
        <Text size="sm" className="tabular">
          {t('counts.participants', { count: counts.participants })}
          {isAsked && ` · ${quietText(counts, t)}`}
        </Text>
      )}
    </section>
  )
}

type Say = ReturnType<typeof useTranslation<'workshop'>>['t']

function quietText({ quiet }: WorkshopCounts, t: Say): string {
  if (quiet === null) return t('counts.few')
  return quiet === 0 ? t('counts.allIn') : t('counts.quiet', { count: quiet })
}
