import type { ReactNode } from 'react'
import { Fold } from '../../../ui/Fold.tsx'
import fields from '../../fields/fields.module.css'
import classes from './details.module.css'

type Props = { title: string; summary: string; readOnly: boolean; children: ReactNode }

/** What of a measure can wait: closed it says what is set. */
export function DetailsFold({ title, summary, readOnly, children }: Props) {
  return (
    <Fold title={title} summary={summary} level={4} className={classes['fold']}>
      <fieldset className={`${fields['body']} ${classes['fields']}`} disabled={readOnly}>
        {children}
      </fieldset>
    </Fold>
  )
}
