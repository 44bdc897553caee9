import { useEffect, useMemo, useRef } from 'react'
import { useStore } from '../../../document/hooks.ts'
import { useTexts } from '../speak.ts'
import { useViewing } from '../viewing.ts'
import { Curve } from './Curve.tsx'
import { isCurveShown } from './curve-lines.ts'
import { goToSpot } from './go-to-spot.ts'
import classes from './journey.module.css'
import { ReadingButton } from '../reading/ReadingButton.tsx'
import { type Standing, standingsOf } from './standing.ts'
import { StageSection } from './StageSection.tsx'

/** The journey to be read: its stages with their touchpoints, in the customer's order. */
export function StageList() {
  const { t } = useTexts()
  const { journey, personas, persona, target, news } = useViewing()
  const root = useRef<HTMLDivElement>(null)
  const standings = useMemo(
    () => standingsOf(journey, persona === null ? personas.map(({ id }) => id) : [persona]),
    [journey, personas, persona],
  )
  const byStage = useMemo(() => Map.groupBy(standings, ({ step }) => step.stage), [standings])
  const found = useStore(news)
  const became = useMemo(
    () =>
      new Map(
        found?.since.touchpoints.flatMap(({ touchpoint, became }) =>
          became === 'removed' ? [] : [[touchpoint, became] as const],
        ),
      ),
    [found],
  )
  useEffect(() => {
    const go = (): void => {
      const spot = target.get()
      if (spot && root.current) goToSpot(root.current, spot)
    }
    go()
    return target.subscribe(go)
  }, [target])
  const { stages, lanes } = journey.board
  const beside = byStage.get(null) ?? none
  if (stages.size === 0 && standings.length === 0)
    return <p className={classes['empty']}>{t('journey.empty')}</p>
  return (
    <div ref={root} className={classes['list']}>
      {isCurveShown(lanes.values()) && (
        <Curve standings={standings.filter(({ step }) => step.stage !== null)} />
      )}
      <ReadingButton className={classes['reading'] ?? ''} />
      {[...stages].map(([id, stage], i) => (
        <StageSection
          key={id}
          id={id}
          name={stage.name || t('journey.stage', { number: i + 1 })}
          standings={byStage.get(id) ?? none}
          became={became}
        />
      ))}
      {beside.length > 0 && (
        <StageSection id={null} name={t('journey.beside')} standings={beside} became={became} />
      )}
    </div>
  )
}

const none: readonly Standing[] = []
