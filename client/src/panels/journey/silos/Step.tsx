import { IconCornerDownRight } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { TouchpointLink } from '../TouchpointLink.tsx'
import classes from './silos.module.css'

/** From one touchpoint to the next, a line each: titles are long. */
export function Step({ from, to }: { from: ElementId; to: ElementId }) {
  return (
    <div>
      <TouchpointLink id={from} />
      <div className={classes['next']}>
        <IconCornerDownRight size={14} stroke={1.75} aria-hidden />
        <TouchpointLink id={to} />
      </div>
    </div>
  )
}
