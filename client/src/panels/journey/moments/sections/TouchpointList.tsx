import type { ElementId } from '@wegpunkt/shared/board/element-id'
import classes from '../moments.module.css'
import { MoreRows } from './MoreRows.tsx'
import { InsightLink } from './InsightLink.tsx'

const FIRST_SHOWN = 6

/** Touchpoints under a heading, each leading to its place. */
export function TouchpointList({ title, ids }: { title?: string; ids: readonly ElementId[] }) {
  if (ids.length === 0) return null
  return (
    <div>
      {title !== undefined && (
        <h5 className={classes['subheading']}>
          {title} <span className={classes['soft']}>{ids.length}</span>
        </h5>
      )}
      <MoreRows all={ids} first={FIRST_SHOWN}>
        {(shown) => (
          <ul className={classes['list']}>
            {shown.map((id) => (
              <li key={id}>
                <InsightLink id={id} />
              </li>
            ))}
          </ul>
        )}
      </MoreRows>
    </div>
  )
}
