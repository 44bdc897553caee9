import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DueText } from './DueText.tsx'
import type { Measure } from './measure-list.ts'
import classes from './measures.module.css'
import { MeasureDetails } from './MeasureDetails.tsx'
import { OwnerLine } from './OwnerLine.tsx'
import { TakeButton } from './TakeButton.tsx'
import { TitleField } from './TitleField.tsx'
import { TouchpointNames } from './TouchpointNames.tsx'
import { useDesk } from './use-desk.ts'
import { useMeasureRights } from './use-rights.ts'

/** A measure in a line or two; it opens in place. */
export function MeasureRow({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const [{ open }, show] = useDesk()
  const rights = useMeasureRights()(measure)
  const body = useId()
  const row = useRef<HTMLLIElement>(null)
  const isOpen = open === measure.id
  // Who was led here by an address or from a touchpoint sees it.
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <li ref={row} className={classes['row']} data-open={isOpen || undefined}>
      <div className={classes['headLine']}>
        <button
          type="button"
          className={classes['head']}
          data-grows={!isOpen || undefined}
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          {...(isOpen && { 'aria-label': measure.title })}
          onClick={() => show({ open: isOpen ? null : measure.id })}
        >
          <IconChevronRight size={16} stroke={1.75} className={classes['chevron']} aria-hidden />
          {!isOpen && (
            <span className={classes['title']} dir="auto">
              {measure.title}
            </span>
          )}
        </button>
        {isOpen && <TitleField key={measure.id} measure={measure} />}
      </div>
      {!isOpen && (
        <div className={classes['facts']}>
          <DueText measure={measure} />
          <TouchpointNames ids={measure.touchpointIds} />
          {measure.owner !== null && <OwnerLine measure={measure} />}
          {rights.take && measure.owner === null && <TakeButton measure={measure} />}
          {measure.owner === null && !rights.take && <span>{t('owner.nobody')}</span>}
        </div>
      )}
      {isOpen && (
        <div id={body} className={classes['details']}>
          <MeasureDetails key={measure.id} measure={measure} />
        </div>
      )}
    </li>
  )
}
