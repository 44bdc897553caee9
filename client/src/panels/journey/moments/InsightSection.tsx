import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { gradeOf } from '../../../locales/format.ts'
import { Fold } from '../../../ui/Fold.tsx'
import { bodies } from './bodies.ts'
import type { InsightId } from './insight-ids.ts'
import type { Look } from './insight-looks.ts'
import classes from './moments.module.css'
import { useOpenInsight, wantedInsight } from './open-insights.ts'

type Props = { id: InsightId; look: NonNullable<Look> }

/** Closed it says in a line what is in it, open what it is for and all there is. */
export function InsightSection({ id, look }: Props) {
  const { t } = useTranslation('insights')
  const { locale } = useBoardInfo()
  const [isOpen, toggle] = useOpenInsight(id)
  const section = useRef<HTMLElement>(null)
  const isWanted = useStore(wantedInsight) === id
  useEffect(() => {
    if (!isWanted) return
    wantedInsight.set(null)
    section.current?.scrollIntoView({ block: 'start' })
    section.current?.querySelector('button')?.focus()
  }, [isWanted])
  const Body = bodies[id]
  const { gap } = look
  const values = typeof gap === 'number' ? { gap: gradeOf(locale, gap) } : look
  const isSilent = Object.keys(look).length === 0
  return (
    <Fold
      ref={section}
      level={4}
      title={t(`moments.sections.${id}.title`)}
      summary={isSilent ? t('moments.noEvents') : t(`moments.sections.${id}.summary`, values)}
      open={[isOpen, toggle]}
      className={classes['section']}
    >
      <div className={classes['body']}>
        <Text size="xs" c="dimmed">
          {t(`moments.sections.${id}.about`)}
        </Text>
        <Body />
      </div>
    </Fold>
  )
}
