import { IconChevronRight } from '@tabler/icons-react'
import type { BoardResult, WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HiddenRun } from './HiddenRun.tsx'
import { RatingPart } from './RatingPart.tsx'
import { VotePart } from './VotePart.tsx'
import classes from './results.module.css'
import type { RunSection } from './run-sections.ts'

type Props = {
  view: WorkshopView
  section: RunSection
  /** What is looked at first; the others are folded. */
  isFirst: boolean
}

/** One run: what it has shown, or that it is hidden. */
export function RunPart({ view, section, isFirst }: Props) {
  const { t } = useTranslation('rounds')
  const id = useId()
  const [opened, setOpened] = useState<boolean | null>(null)
  const { phase, round, run, result } = section
  const name = phase?.name ?? t('results.gonePhase')
  const isOpen = opened ?? (isFirst || !result)
  return (
    <section className={classes['run']} aria-labelledby={id}>
      <h3 className={classes['heading']}>
        <button
          id={id}
          type="button"
          className={classes['fold']}
          aria-expanded={isOpen}
          onClick={() => setOpened(!isOpen)}
        >
          <IconChevronRight size={16} stroke={1.75} aria-hidden />
          <span>{round === null ? name : t('results.round', { phase: name, round })}</span>
          {run.isAnonymous && <span className={classes['tag']}>{t('results.anonymous')}</span>}
        </button>
      </h3>
      {isOpen &&
        (result ? (
          <Shown result={result} section={section} />
        ) : (
          <HiddenRun view={view} section={section} name={name} />
        ))}
    </section>
  )
}

function Shown({ result, section: { phase } }: { result: BoardResult; section: RunSection }) {
  const { t } = useTranslation('rounds')
  const isVote = phase?.activity === 'voting' || result.places.length > 0
  if (isVote) return <VotePart result={result} />
  if (phase?.activity === 'rating' || result.ratings.length > 0) return <RatingPart result={result} />
  return <p className={classes['line']}>{t('results.notes', { count: result.notes })}</p>
}
