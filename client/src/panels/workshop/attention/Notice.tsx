import { type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './attention.module.css'

type Props = {
  readonly Picture: Icon
  readonly text: string
  readonly more?: string | undefined
  readonly children?: ReactNode
  /** It says whom one follows, so that nothing else has to. */
  readonly isAlong?: boolean
}

/** One calm line below the bar: what moderators ask for, and the answers to it. It takes no focus. */
export function Notice({ Picture, text, more, children, isAlong = false }: Props) {
  return (
    <div className={classes['notice']} data-taken-along={isAlong || undefined}>
      <Picture size={18} stroke={1.5} className={classes['picture'] ?? ''} aria-hidden />
      <div className={classes['words']} role="status">
        <span dir="auto">{text}</span>
        {more !== undefined && <span className={classes['more']}>{more}</span>}
      </div>
      {children && <div className={classes['answers']}>{children}</div>}
    </div>
  )
}
