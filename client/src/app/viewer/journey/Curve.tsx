import { useTexts } from '../speak.ts'
import { feelingColor } from '../../../ui/board-colors.ts'
import { feelingOf } from '../../../ui/feeling-of.ts'
import { HEIGHT, WIDTH, heightOf, linesOf, pointsOf } from './curve-lines.ts'
import classes from './curve.module.css'
import { type Standing, counts } from './standing.ts'

/** How customers feel along the journey, small: the list below says the same in words. */
export function Curve({ standings }: { standings: readonly Standing[] }) {
  const { t } = useTexts()
  const rated = standings.flatMap((standing) => {
    const value = counts(standing)
    return value === null ? [] : [{ title: standing.step.touchpoint.title, value }]
  })
  const [first, ...others] = rated
  if (!first || others.length === 0) return null
  const best = rated.reduce((top, it) => (it.value > top.value ? it : top), first)
  const worst = rated.reduce((low, it) => (it.value < low.value ? it : low), first)
  const team = linesOf(standings, ({ team }) => team)
  const customers = linesOf(standings, ({ customers, isAssumed }) => (isAssumed ? null : customers))
  return (
    <figure className={classes['curve']}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('curve.summary', { best: best.title, worst: worst.title })}
      >
        <line className={classes['middle']} x1={0} x2={WIDTH} y1={heightOf(0)} y2={heightOf(0)} />
        {team.map((line) => (
          <polyline key={line[0]?.x} className={classes['team']} points={pointsOf(line)} />
        ))}
        {customers.map((line) => (
          <polyline key={line[0]?.x} className={classes['customers']} points={pointsOf(line)} />
        ))}
      </svg>
      <div className={classes['dots']} aria-hidden>
        {(customers.length > 0 ? customers : team).flat().map(({ x, y, value }) => (
          <span
            key={x}
            style={{
              left: `${(100 * x) / WIDTH}%`,
              top: `${(100 * y) / HEIGHT}%`,
              background: feelingColor(feelingOf(value)),
            }}
          />
        ))}
      </div>
      <figcaption>
        <span className={classes['key']} data-line="team">
          {t('curve.team')}
        </span>
        {customers.length > 0 && (
          <span className={classes['key']} data-line="customers">
            {t('curve.customers')}
          </span>
        )}
      </figcaption>
    </figure>
  )
}
