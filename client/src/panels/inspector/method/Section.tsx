import { Text } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './method.module.css'
import { type SectionId, useOpenSection } from './open-sections.ts'

type Props = {
  id: SectionId
  /** What is set in it, in a line, for while it is closed; nothing where nothing is. */
  summary: string
  readOnly: boolean
  children: ReactNode
}

/** One step of the method: closed it says what is set, open it says what it is for. */
export function Section({ id, summary, readOnly, children }: Props) {
  const { t } = useTranslation('method')
  const [isOpen, toggle] = useOpenSection(id)
  const body = useId()
  return (
    <section className={classes['section']} aria-label={t(`sections.${id}.title`)}>
      <h3 className={classes['heading']}>
        <button
          type="button"
          className={classes['head']}
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          onClick={toggle}
        >
          <IconChevronRight size={16} stroke={1.75} className={classes['chevron']} aria-hidden />
          <span className={classes['name']}>{t(`sections.${id}.title`)}</span>
          {!isOpen && <span className={classes['summary']}>{summary}</span>}
        </button>
      </h3>
      {isOpen && (
        <fieldset id={body} className={classes['body']} disabled={readOnly}>
          <Text size="xs" c="dimmed">
            {t(`sections.${id}.about`)}
          </Text>
          {children}
        </fieldset>
      )}
    </section>
  )
}
