import { Text } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { gradeOf } from '../../../locales/format.ts'
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
  const body = useId()
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
    <section ref={section} className={classes['section']} aria-label={t(`moments.sections.${id}.title`)}>
      <h4 className={classes['heading']}>
        <button
          type="button"
          className={classes['head']}
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          onClick={toggle}
        >
          <IconChevronRight size={16} stroke={1.75} className={classes['chevron']} aria-hidden />
          <span className={classes['name']}>{t(`moments.sections.${id}.title`)}</span>
          {!isOpen && (
            <span className={classes['summary']}>
              {isSilent ? t('moments.noEvents') : t(`moments.sections.${id}.summary`, values)}
            </span>
          )}
        </button>
      </h4>
      {isOpen && (
        <div id={body} className={classes['body']}>
          <Text size="xs" c="dimmed">
            {t(`moments.sections.${id}.about`)}
          </Text>
          <Body />
        </div>
      )}
    </section>
  )
}
