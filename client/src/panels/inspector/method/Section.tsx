import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Fold } from '../../../ui/Fold.tsx'
import fields from '../../fields/fields.module.css'
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
  return (
    <Fold
      title={t(`sections.${id}.title`)}
      summary={summary}
      open={useOpenSection(id)}
      className={classes['section']}
    >
      <fieldset className={fields['body']} disabled={readOnly}>
        <Text size="xs" c="dimmed">
          {t(`sections.${id}.about`)}
        </Text>
        {children}
      </fieldset>
    </Fold>
  )
}
