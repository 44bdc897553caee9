import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { mean } from '@wegpunkt/shared/journey/parts/spread'
import { useId } from 'react'
import { useTexts } from '../speak.ts'
import { FeelingSign } from './FeelingSign.tsx'
import classes from './journey.module.css'
import { type Standing, counts } from './standing.ts'
import { TouchpointRow } from './TouchpointRow.tsx'

type Props = {
  /** Null: beside the grid. */
  readonly id: ElementId | null
  readonly name: string
  readonly standings: readonly Standing[]
  /** What became of touchpoints since the last visit. */
  readonly became: ReadonlyMap<ElementId, 'added' | 'changed'>
}

/** One stage: how customers feel in it, and its touchpoints. */
export function StageSection({ id, name, standings, became }: Props) {
  const { t } = useTexts()
  const heading = useId()
  const middle = mean(standings.flatMap((standing) => counts(standing) ?? []))
  return (
    <section className={classes['stage']} aria-labelledby={heading} data-stage={id ?? undefined}>
      <div className={classes['stageHead']}>
        <h2 id={heading}>{name}</h2>
        {middle !== null && (
          <FeelingSign value={middle} isAssumed={standings.every(({ isAssumed }) => isAssumed)} />
        )}
      </div>
      {standings.length === 0 ? (
        <p className={classes['none']}>{t('journey.noTouchpoints')}</p>
      ) : (
        <ol className={classes['touchpoints']}>
          {standings.map((standing) => (
            <TouchpointRow
              key={standing.step.id}
              standing={standing}
              became={became.get(standing.step.id) ?? null}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
