import { type Confidence, confidences } from '@wegpunkt/shared/journey/confidence'
import { useTranslation } from 'react-i18next'
import classes from './confidence.module.css'

/** How sure one may be: as many filled parts as steps, and the word (METHOD.md M30). */
export function ConfidenceSign({ confidence }: { confidence: Confidence }) {
  const { t } = useTranslation('evidence')
  const step = confidences.indexOf(confidence)
  return (
    <span className={classes['confidence']} title={t(`confidence.about.${confidence}`)}>
      <span className={classes['steps']} aria-hidden>
        {confidences.slice(1).map((one, place) => (
          <span key={one} data-on={place < step || undefined} />
        ))}
      </span>
      {t(`confidence.${confidence}`)}
    </span>
  )
}
