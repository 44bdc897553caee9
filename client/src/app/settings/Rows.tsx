import type { ReactNode } from 'react'
import classes from './rows.module.css'

/** A list with one line between its rows. */
export function Rows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={classes['rows']} aria-label={label}>
      {children}
    </ul>
  )
}

/** What it is on the left, what one can do with it on the right; below each other where it is narrow. */
export function Row({ children }: { children: ReactNode }) {
  return <li className={classes['row']}>{children}</li>
}
