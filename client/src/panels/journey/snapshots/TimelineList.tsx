import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import { dayText } from '../../../locales/format.ts'
import { useNow } from '../../../ui/use-now.ts'
import { AutomaticRow } from './AutomaticRow.tsx'
import { SnapshotRow } from './SnapshotRow.tsx'
import {
  ROW_PX,
  type TimelineRow,
  heightOf,
  isAutomatic,
  rowsInSight,
  timelineOf,
  topsOf,
} from './timeline.ts'
import classes from './snapshots.module.css'

type Props = {
  snapshots: readonly SnapshotSummary[]
  /** All personas are in the list, so each line says whose it is. */
  tellsPersona: boolean
  chosen: readonly SnapshotSummary[]
  onChoose: (snapshot: SnapshotSummary) => void
  /** Null without the right to. */
  onRestore: ((snapshot: SnapshotSummary) => void) | null
}

/** Draws what is in sight: a thousand snapshots cost what a dozen do. */
export function TimelineList({ snapshots, tellsPersona, chosen, onChoose, onRestore }: Props) {
  const { t } = useTranslation('snapshots')
  const { locale } = useBoardInfo()
  const now = useNow()
  const rows = useMemo(() => timelineOf(snapshots), [snapshots])
  const tops = useMemo(() => topsOf(rows), [rows])
  const list = useRef<HTMLDivElement>(null)
  const [from, to] = useInSight(list, tops)
  useLastOpenedInSight(list, rows, tops)
  const labels = useMemo(() => new Map(snapshots.map(({ id, label }) => [id, label])), [snapshots])
  return (
    <div
      ref={list}
      className={classes['list']}
      role="list"
      aria-label={t('list.label')}
      style={{ height: tops.at(-1) }}
    >
      {rows.slice(from, to).map((row, i) => {
        const place = { top: tops[from + i], height: heightOf(row) }
        if (row.is === 'day')
          return (
            <div key={row.key} className={classes['day']} style={place} role="listitem">
              <h3>{dayText(locale, row.day)}</h3>
            </div>
          )
        const { snapshot } = row
        const isChosen = chosen.some(({ id }) => id === snapshot.id)
        const shown = { snapshot, now, tellsPersona, isChosen, onChoose, onRestore }
        return (
          <div
            key={row.key}
            className={classes['row']}
            style={place}
            role="listitem"
            data-chosen={isChosen || undefined}
          >
            {isAutomatic(snapshot) ? (
              <AutomaticRow {...shown} of={labels.get(snapshot.before ?? '') ?? null} />
            ) : (
              <SnapshotRow {...shown} />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Which rows are in sight, as `from to`; looked up again when the sheet is scrolled or has another size. */
function useInSight(
  list: { readonly current: HTMLElement | null },
  tops: readonly number[],
): readonly [number, number] {
  const subscribe = useCallback(
    (changed: () => void) => {
      const around = scrollerOf(list.current)
      if (!around) return () => undefined
      const observer = new ResizeObserver(changed)
      observer.observe(around)
      around.addEventListener('scroll', changed, { passive: true })
      return () => {
        observer.disconnect()
        around.removeEventListener('scroll', changed)
      }
    },
    [list],
  )
  const seen = useSyncExternalStore(subscribe, () => {
    const around = scrollerOf(list.current)
    if (!list.current || !around) return rowsInSight(tops, { top: 0, bottom: window.innerHeight }).join(' ')
    const top = around.getBoundingClientRect().top - list.current.getBoundingClientRect().top
    return rowsInSight(tops, { top, bottom: top + around.clientHeight }).join(' ')
  })
  const [from = 0, to = 0] = seen.split(' ').map(Number)
  return [from, to]
}

/** Who comes back from a snapshot finds it in the list again. */
function useLastOpenedInSight(
  list: { readonly current: HTMLElement | null },
  rows: readonly TimelineRow[],
  tops: readonly number[],
): void {
  const { past } = useEditor()
  const goBack = useEffectEvent(() => {
    const around = scrollerOf(list.current)
    const top = tops[rows.findIndex(({ key }) => key === past.lastOpened())]
    if (!around || !list.current || top === undefined) return
    const start = list.current.getBoundingClientRect().top - around.getBoundingClientRect().top
    const at = around.scrollTop + start + top
    // Where it is in sight already, nothing moves.
    if (at > around.scrollTop + around.clientHeight - ROW_PX.byHand) around.scrollTop = at - ROW_PX.byHand
  })
  useEffect(() => goBack(), [])
}

const scrollerOf = (list: HTMLElement | null): HTMLElement | null =>
  list?.closest<HTMLElement>('[role="tabpanel"]') ?? null
