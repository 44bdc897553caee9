import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import method from '../../inspector/method/method.module.css'
import classes from './details.module.css'

type Props = { title: string; summary: string; readOnly: boolean; children: ReactNode }

/** What can wait: closed it says what is set. */
export function Fold({ title, summary, readOnly, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const body = useId()
  return (
    <section className={classes['fold']} aria-label={title}>
      <button
        type="button"
        className={method['head']}
        aria-expanded={isOpen}
        aria-controls={isOpen ? body : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={16} stroke={1.75} className={method['chevron']} aria-hidden />
        <span className={method['name']}>{title}</span>
        {!isOpen && <span className={method['summary']}>{summary}</span>}
      </button>
      {isOpen && (
        <fieldset id={body} className={`${method['body']} ${classes['fields']}`} disabled={readOnly}>
          {children}
        </fieldset>
      )}
    </section>
  )
}
