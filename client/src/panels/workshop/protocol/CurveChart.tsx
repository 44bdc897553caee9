import type { CurvePoint } from './blocks/block.ts'
import classes from './protocol.module.css'

const [WIDTH, HEIGHT, LEFT, PAD] = [640, 150, 28, 12]

type Props = { readonly label: string; readonly points: readonly CurvePoint[] }

/** Before dashed, after solid; where nobody said anything, a line is broken. The table below it says the same. */
export function CurveChart({ label, points }: Props) {
  const x = (at: number): number => LEFT + ((WIDTH - LEFT) * (at + 0.5)) / Math.max(1, points.length)
  const y = (value: number): number => PAD + ((2 - value) / 4) * (HEIGHT - 2 * PAD)
  return (
    <svg className={classes['curve']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[2, 0, -2].map((value) => (
        <g key={value}>
          <line className={classes['grid']} x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
          <text className={classes['tick']} x={0} y={y(value) + 4}>
            {value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0'}
          </text>
        </g>
      ))}
      {(['before', 'after'] as const).map((series) => (
        <g key={series} className={classes[series]}>
          {points.map(({ name, [series]: value }, at) => {
            const next = points[at + 1]?.[series] ?? null
            if (value === null) return null
            return (
              // Stages may have one name.
              // oxlint-disable-next-line react/no-array-index-key
              <g key={`${name}${at}`}>
                {next !== null && <line x1={x(at)} y1={y(value)} x2={x(at + 1)} y2={y(next)} />}
                <circle cx={x(at)} cy={y(value)} r={3.5} />
              </g>
            )
          })}
        </g>
      ))}
    </svg>
  )
}
