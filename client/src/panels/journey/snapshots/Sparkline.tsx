import type { SnapshotFigures } from '@wegpunkt/shared/http/snapshot-routes'
import { useTranslation } from 'react-i18next'
import { gradeOf } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { type Place, curveSummary, sparklineRuns } from './sparkline-points.ts'
import classes from './snapshots.module.css'

const SIZE = { width: 104, height: 34, padding: 3 } as const

/** The emotion curve of a snapshot, small: the team's line, and the customers' dashed above it. */
export function Sparkline({ curve }: { curve: SnapshotFigures['curve'] }) {
  const text = useCurveText(curve)
  const { width, height } = SIZE
  return (
    <svg
      className={classes['spark']}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
    >
      <title>{text}</title>
      <line className={classes['middle']} x1={0} x2={width} y1={height / 2} y2={height / 2} />
      <Line className={classes['team']} line={curve.team} />
      <Line className={classes['customers']} line={curve.customers} />
    </svg>
  )
}

function Line({ line, className }: { line: readonly (number | null)[]; className: string | undefined }) {
  return sparklineRuns(line, SIZE).map((run) =>
    run.length === 1 ? (
      <circle key={keyOf(run)} className={className} data-dot cx={run[0]?.[0]} cy={run[0]?.[1]} r={1.75} />
    ) : (
      <polyline key={keyOf(run)} className={className} points={run.map((place) => place.join()).join(' ')} />
    ),
  )
}

const keyOf = (run: readonly Place[]): string => String(run[0]?.[0])

function useCurveText({ team, customers }: SnapshotFigures['curve']): string {
  const { t } = useTranslation('snapshots')
  const locale = useLocale()
  const say = (key: 'curve.team' | 'curve.customers', line: readonly (number | null)[]): string => {
    const summary = curveSummary(line)
    if (!summary) return ''
    const { count, ...grades } = summary
    const [first, last, least, most] = [grades.first, grades.last, grades.least, grades.most].map((grade) =>
      gradeOf(locale, grade),
    )
    return t(key, { count, first, last, least, most })
  }
  return (
    [say('curve.team', team), say('curve.customers', customers)].filter(Boolean).join(' ') || t('curve.none')
  )
}
