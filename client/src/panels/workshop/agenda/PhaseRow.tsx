import { IconChevronRight, IconGripVertical } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Hint } from '../../../ui/Hint.tsx'
import { type copyOf } from './agenda-edits.ts'
import classes from './agenda.module.css'
import type { TimedPhase } from './agenda-times.ts'
import { PhaseFacts } from './PhaseFacts.tsx'
import { PhaseForm } from './PhaseForm.tsx'
import { PhaseMenu } from './PhaseMenu.tsx'
import { PhaseTime } from './PhaseTime.tsx'
import type { AgendaDesk } from './use-agenda.ts'
import type { Arranging } from './use-arranging.ts'

export type PhaseRowProps = {
  readonly workshop: WorkshopView
  readonly agenda: AgendaDesk
  readonly arranging: Arranging
  readonly timed: TimedPhase
  /** Its place, from 0. */
  readonly at: number
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  /** Undefined where there is no room for another one. */
  readonly onCopy: ((copy: ReturnType<typeof copyOf>) => void) | undefined
}

/** A phase in two lines; it opens in place, and is dragged to another one. */
export function PhaseRow(props: PhaseRowProps) {
  const { workshop, agenda, arranging, timed, at, isOpen, onOpen } = props
  const { t } = useTranslation('workshop')
  const { phase, stand } = timed
  const body = useId()
  const head = useRef<HTMLButtonElement>(null)
  // Moved by keys it is another element of the list now.
  useEffect(() => {
    if (arranging.keyed?.id === phase.id && arranging.keyed.at === at) head.current?.focus()
  }, [arranging.keyed, phase.id, at])
  const isLast = at === agenda.phases.length - 1
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- by keys a phase is moved with Alt and arrows, or its menu
    <li
      className={classes['row']}
      data-stand={stand}
      data-open={isOpen || undefined}
      data-over={
        (arranging.over === at && 'before') || (isLast && arranging.over === at + 1 && 'after') || undefined
      }
      aria-current={stand === 'on' ? 'step' : undefined}
      draggable={!isOpen}
      {...arranging.drag(phase.id)}
      {...arranging.drop(at)}
    >
      <div className={classes['rowHead']}>
        <Hint label={isOpen ? undefined : t('phase.drag')}>
          <span className={classes['grip']} aria-hidden>
            <IconGripVertical size={16} stroke={1.5} />
          </span>
        </Hint>
        <button
          ref={head}
          type="button"
          className={classes['opener']}
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={() => onOpen(!isOpen)}
          onKeyDown={arranging.keys(phase.id, at)}
        >
          <PhaseTime timed={timed} />
          <span className={classes['words']}>
            <span className={classes['name']} dir="auto">
              {phase.name}
            </span>
            <PhaseFacts phase={phase} stand={stand} />
          </span>
          <IconChevronRight size={16} stroke={1.75} className={classes['chevron']} aria-hidden />
        </button>
        <PhaseMenu {...props} />
      </div>
      {isOpen && (
        <div id={body} className={classes['body']}>
          <PhaseForm key={phase.id} {...{ workshop, phase, agenda }} isOn={stand === 'on'} />
        </div>
      )}
    </li>
  )
}
