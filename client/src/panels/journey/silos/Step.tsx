import { IconCornerDownRight } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { Jump } from './Jump.tsx'
import classes from './silos.module.css'

type End = readonly [id: ElementId, title: string]

/** From one touchpoint to the next, a line each: titles are long. */
export function Step({ from, to }: { from: End; to: End }) {
  return (
    <div>
      <Jump to={from[0]} title={from[1]} />
      <div className={classes['next']}>
        <IconCornerDownRight size={14} stroke={1.75} aria-hidden />
        <Jump to={to[0]} title={to[1]} />
      </div>
    </div>
  )
}
