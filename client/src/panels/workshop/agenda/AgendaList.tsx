import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { FOR_A_PLAN_MS, useServerNow } from '../use-server-now.ts'
import classes from './agenda.module.css'
import { type TimedPhase, timedAgenda } from './agenda-times.ts'
import { PhaseFacts } from './PhaseFacts.tsx'
import { PhaseTime } from './PhaseTime.tsx'

export type PhaseToolsProps = { readonly workshop: WorkshopView; readonly timed: TimedPhase }

type Props = {
  readonly workshop: WorkshopView
  /** With the prompt of each phase. */
  readonly tells?: boolean
  /** What can be done to a phase, at the end of its line. */
  readonly Tools?: ComponentType<PhaseToolsProps> | undefined
}

/** The phases in their order with their times: what was, what is on, what comes. */
export function AgendaList({ workshop, tells = false, Tools }: Props) {
  const { t } = useTranslation('workshop')
  const now = useServerNow(FOR_A_PLAN_MS)
  return (
    <ol className={classes['list']} aria-label={t('agenda.label', { title: workshop.title })}>
      {timedAgenda(workshop, now).map((timed) => (
        <li
          key={timed.phase.id}
          className={classes['line']}
          data-stand={timed.stand}
          aria-current={timed.stand === 'on' ? 'step' : undefined}
        >
          <PhaseTime timed={timed} />
          <span className={classes['words']}>
            <span className={classes['name']} dir="auto">
              {timed.phase.name}
            </span>
            <PhaseFacts phase={timed.phase} stand={timed.stand} />
            {tells && timed.phase.prompt !== '' && (
              <span className={classes['prompt']} dir="auto">
                {timed.phase.prompt}
              </span>
            )}
          </span>
          {Tools && <Tools workshop={workshop} timed={timed} />}
        </li>
      ))}
    </ol>
  )
}
