import { Text } from '@mantine/core'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import { useToday } from '../../../ui/use-today.ts'
import { DisplaySwitch } from './DisplaySwitch.tsx'
import { type Display, useDisplay } from './display.ts'
import { EffortMatrix } from './EffortMatrix.tsx'
import { FiguresLine } from './FiguresLine.tsx'
import { type Measure, filtered, isFiltered, noFilter } from './measure-list.ts'
import { MeasureFilters } from './MeasureFilters.tsx'
import { MeasureList } from './MeasureList.tsx'
import { OpenMeasure } from './OpenMeasure.tsx'
import { QuickMeasure } from './QuickMeasure.tsx'
import board from './board.module.css'
import classes from './measures.module.css'
import { StatusBoard } from './StatusBoard.tsx'
import { useDesk } from './use-desk.ts'

// The chart is heavy, and few look at it.
const Levers = lazyPart(async () => ({ default: (await import('./Levers.tsx')).Levers }))

/** The measures of the board, from the figures down to each of them. */
export function MeasuresTab() {
  const { t } = useTranslation('measures')
  const { rowState, me } = useBoardInfo()
  const today = useToday()
  const mayAdd = mayRow(useRole(), 'measure', 'add')
  const [display, setDisplay] = useDisplay()
  const [filter, setFilter] = useState(noFilter)
  const [{ draft }] = useDesk()
  const all = useMemo(() => [...rowState.byKind.measure.values()], [rowState.byKind.measure])
  const shown = useMemo(() => filtered(all, filter, { me: me.id, today }), [all, filter, me.id, today])
  return (
    <>
      {all.length === 0 ? (
        <div className={classes['about']}>
          <Text fw={600}>{t('empty.title')}</Text>
          <Text size="sm" c="dimmed">
            {t(mayAdd ? 'empty.text' : 'empty.readers')}
          </Text>
        </div>
      ) : (
        <FiguresLine measures={all} today={today} />
      )}
      {mayAdd && <QuickMeasure key={draft ? JSON.stringify(draft) : 'none'} />}
      {all.length > 0 && (
        <>
          <DisplaySwitch display={display} onChange={setDisplay} />
          <MeasureFilters filter={filter} onChange={setFilter} />
          {shown.length === 0 && isFiltered(filter) ? (
            <Text size="sm" c="dimmed" role="status">
              {t('filter.nothing')}
            </Text>
          ) : (
            <Shown display={display} measures={shown} />
          )}
        </>
      )}
    </>
  )
}

function Shown({ display, measures }: { display: Display; measures: readonly Measure[] }) {
  const today = useToday()
  if (display === 'list') return <MeasureList measures={measures} />
  return (
    <div className={board['beside']}>
      <div className={board['main']}>
        {display === 'board' && <StatusBoard measures={measures} />}
        {display === 'matrix' && <EffortMatrix measures={measures} />}
        {display === 'levers' && (
          <Suspense fallback={<SheetLoading />}>
            <Levers measures={measures} today={today} />
          </Suspense>
        )}
      </div>
      <OpenMeasure />
    </div>
  )
}
