import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './companion.module.css'

type Props = { Picture: Icon; title: string; text: string; children?: ReactNode }

/** Where there is nothing to do on this page: what is going on. */
export function Message({ Picture, title, text, children }: Props) {
  return (
    <section className={classes['message']}>
      <Picture size={48} stroke={1.25} aria-hidden />
      <h2 className={classes['title']}>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  )
}
