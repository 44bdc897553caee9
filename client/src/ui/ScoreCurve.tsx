import type { npsTrend } from '@wegpunkt/shared/journey/net-promoter-score'
import { dayNumber } from '@wegpunkt/shared/journey/parts/days'
import classes from './score.module.css'

type Props = { trend: ReturnType<typeof npsTrend>; width?: number; height?: number }

const PAD = 6

/** Scores over time with their intervals. What it shows stands in words beside it: it is only a picture. */
export function ScoreCurve({ trend, width = 96, height = 32 }: Props) {
  if (trend.length < 2) return null
  const days = trend.map(({ score }) => dayNumber(score.date) ?? 0)
  const [first = 0, last = 1] = [days[0], days.at(-1)]
  const ends = trend.flatMap(({ score }) => [score.score, ...(score.interval ?? [])])
  const [low, high] = [Math.min(...ends, 0), Math.max(...ends, 0)]
  const x = (i: number): number =>
    PAD + ((width - 2 * PAD) * ((days[i] ?? 0) - first)) / Math.max(1, last - first)
  const y = (value: number): number => PAD + ((height - 2 * PAD) * (high - value)) / Math.max(1, high - low)
  return (
    <svg
      className={classes['curve']}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden
    >
      <line className={classes['zero']} x1={0} x2={width} y1={y(0)} y2={y(0)} />
      {trend.map(({ score: { interval, date } }, i) =>
        interval ? (
          <line
            key={date}
            className={classes['range']}
            x1={x(i)}
            x2={x(i)}
            y1={y(interval[0])}
            y2={y(interval[1])}
          />
        ) : null,
      )}
      <polyline
        className={classes['way']}
        points={trend.map(({ score }, i) => `${x(i)},${y(score.score)}`).join(' ')}
      />
      {trend.map(({ score }, i) => (
        <circle
          key={score.date}
          className={score.isUncertain ? classes['open'] : classes['dot']}
          cx={x(i)}
          cy={y(score.score)}
          r={3}
        />
      ))}
    </svg>
  )
}
