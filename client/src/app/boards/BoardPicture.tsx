import type { Thumbnail } from '@wegpunkt/shared/http/board-routes'
import { markFill } from '../../ui/board-colors.ts'
import { useDepartments } from '../use-departments.ts'
import classes from './board-card.module.css'

/** The picture's own units: the thumbnail counts in fractions of the whole. */
const WIDTH = 320
/** What lies behind the rest, as on the board. */
const behind: readonly string[] = ['frame', 'shape', 'image']
const depth = (kind: string): number => (behind.includes(kind) ? behind.indexOf(kind) : behind.length)

type Props = { thumbnail: Thumbnail | undefined }

/** A board in small: its grid, and one mark an element. */
export function BoardPicture({ thumbnail }: Props) {
  const { byKey } = useDepartments()
  if (!thumbnail) return <div className={classes['picture']} aria-hidden />
  const [boardWidth, boardHeight] = thumbnail.size
  const marks = thumbnail.marks.toSorted((a, b) => depth(a.kind) - depth(b.kind))
  const height = boardWidth > 0 ? (WIDTH * boardHeight) / boardWidth : WIDTH / 2
  return (
    <svg className={classes['picture']} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden>
      <rect className={classes['cell']} width={WIDTH} height={height} rx={3} />
      {thumbnail.columns.map((x) => (
        <line key={x} className={classes['rule']} x1={x * WIDTH} x2={x * WIDTH} y1={0} y2={height} />
      ))}
      {thumbnail.rows.map((y) => (
        <line key={y} className={classes['rule']} x1={0} x2={WIDTH} y1={y * height} y2={y * height} />
      ))}
      {marks.map(({ rect: [x, y, w, h], kind, color, department }) => (
        <rect
          key={`${kind} ${x} ${y} ${w} ${h} ${color}`}
          x={x * WIDTH}
          y={y * height}
          width={w * WIDTH}
          height={h * height}
          rx={1}
          className={kind === 'frame' ? classes['frame'] : undefined}
          fill={kind === 'frame' ? 'none' : markFill({ kind, color }, byKey.get(department ?? '')?.color)}
        />
      ))}
    </svg>
  )
}
