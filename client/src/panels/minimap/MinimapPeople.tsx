import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor } from '../../editor/context.ts'
import classes from './minimap.module.css'
import type { Scale } from './minimap-scale.ts'
import { useSlowly } from './use-slowly.ts'

/** Dots move so often at most. */
const MOVE_EVERY_MS = 250

/** Where others are: where they point, else the middle of what they see. */
export function MinimapPeople({ scale }: { scale: Scale }) {
  const { presence } = useEditor().document
  const { departments } = useBoardInfo()
  const peers = useSlowly(presence, MOVE_EVERY_MS)
  const [width, height] = scale.size
  return peers.map(({ clientId, person, cursor, view }) => {
    const at = cursor ?? (view && ([view.at[0] + view.size[0] / 2, view.at[1] + view.size[1] / 2] as const))
    if (!at) return null
    const { x, y } = scale.toMap({ x: at[0], y: at[1], w: 0, h: 0 })
    if (x < 0 || y < 0 || x > width || y > height) return null
    const color = departments.find(({ key }) => key === person.department)?.color
    return (
      <span
        key={clientId}
        className={classes['person']}
        style={{ transform: `translate(${x}px, ${y}px)`, ...(color !== undefined && { background: color }) }}
        title={person.name}
      />
    )
  })
}
