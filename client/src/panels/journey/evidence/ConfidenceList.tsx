import { type Confidence, confidenceIn, confidences, evidenceOn } from '@wegpunkt/shared/journey/confidence'
import type { Evidence } from '@wegpunkt/shared/journey/rows'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconChevronRight } from '@tabler/icons-react'
import { ConfidenceSign } from './ConfidenceSign.tsx'
import classes from './confidence.module.css'
import { useTouchpoints } from './use-touchpoints.ts'

type Props = { evidence: readonly Evidence[]; isWide: boolean; onChoose: (touchpoint: string) => void }

/** How sure one may be of each touchpoint, in the customer's order; each leads to its evidence. */
export function ConfidenceList({ evidence, isWide, onChoose }: Props) {
  const { t } = useTranslation('evidence')
  const { all } = useTouchpoints()
  const [asked, setAsked] = useState(false)
  const body = useId()
  const isOpen = isWide || asked
  const known = all.map(({ id, title }) => ({ id, title, confidence: confidenceIn(evidence, id) }))
  const on = evidenceOn(evidence)
  if (all.length === 0) return null
  return (
    <section className={classes['sure']} aria-label={t('sure.title')}>
      <h3>
        {isWide ? (
          t('sure.title')
        ) : (
          <button
            type="button"
            className={classes['sureHead']}
            aria-expanded={isOpen}
            aria-controls={isOpen ? body : undefined}
            onClick={() => setAsked(!asked)}
          >
            <IconChevronRight size={16} stroke={1.75} className={classes['chevron']} aria-hidden />
            {t('sure.title')}
            <span className={classes['sureSum']}>
              {t('sure.sum', { count: known.filter(isKnown).length, of: known.length })}
            </span>
          </button>
        )}
      </h3>
      {isOpen && (
        <div id={body}>
          <p className={classes['hint']}>{t('sure.about')}</p>
          <ul className={classes['sureList']}>
            {known.map(({ id, title, confidence }) => (
              <li key={id}>
                <button type="button" className={classes['sureRow']} onClick={() => onChoose(id)}>
                  <span className={classes['sureTitle']}>{title}</span>
                  <span className={classes['count']}>
                    {t('sure.count', { count: on.get(id)?.length ?? 0 })}
                  </span>
                  <ConfidenceSign confidence={confidence} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const isKnown = ({ confidence }: { confidence: Confidence }): boolean => confidence !== confidences[0]
