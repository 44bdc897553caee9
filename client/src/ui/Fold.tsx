import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, type Ref, useId, useState } from 'react'
import classes from './fold.module.css'

type Props = {
  title: string
  /** What is in it, in a line, while it is closed. */
  summary: string
  /** Shows the summary while it is open, too: a number that belongs to the title. */
  isSummaryKept?: boolean
  /** Of its heading. */
  level?: 3 | 4
  /** Where it is remembered elsewhere whether it is open. */
  open?: readonly [isOpen: boolean, toggle: () => void]
  className?: string | undefined
  ref?: Ref<HTMLElement>
  children: ReactNode
}

/** What is there if one looks for it: closed it says in a line what is in it. */
export function Fold({ title, summary, isSummaryKept, level = 3, open, className, ref, children }: Props) {
  const [isOpenHere, setOpenHere] = useState(false)
  const [isOpen, toggle] = open ?? [isOpenHere, () => setOpenHere(!isOpenHere)]
  const body = useId()
  const Heading = `h${level}` as const
  return (
    <section ref={ref} className={className} aria-label={title}>
      <Heading className={classes['heading']}>
        <button
          type="button"
          className={classes['head']}
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          onClick={toggle}
        >
          <IconChevronRight size={16} stroke={1.75} className={classes['chevron']} aria-hidden />
          <span className={classes['name']}>{title}</span>
          {(!isOpen || isSummaryKept) && <span className={classes['summary']}>{summary}</span>}
        </button>
      </Heading>
      {isOpen && <div id={body}>{children}</div>}
    </section>
  )
}
