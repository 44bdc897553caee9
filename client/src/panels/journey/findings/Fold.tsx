import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import classes from './findings.module.css'

type Props = { title: string; summary: string; children: ReactNode }

/** What is there if one looks for it. */
export function Fold({ title, summary, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const body = useId()
  return (
    <section aria-label={title}>
      <h3 className={classes['foldHeading']}>
        <button
          type="button"
          className={classes['foldHead']}
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronRight size={16} stroke={1.75} className={classes['chevron']} aria-hidden />
          <span className={classes['foldName']}>{title}</span>
          <span className={classes['count']}>{summary}</span>
        </button>
      </h3>
      {isOpen && <div id={body}>{children}</div>}
    </section>
  )
}
