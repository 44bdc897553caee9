import { IconEyeOff, IconMask } from '@tabler/icons-react'
import { type Phase, isSecret } from '@wegpunkt/shared/workshop/phase'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../locales/use-locale.ts'
import { durationText } from '../duration.ts'
import classes from './agenda.module.css'
import type { PhaseStand } from './agenda-times.ts'

/** How long a phase is, what is done in it, and whether it is hidden. */
export function PhaseFacts({ phase, stand }: { phase: Phase; stand: PhaseStand }) {
  const { t } = useTranslation('workshop')
  const locale = useLocale()
  const { activity, visibility, minutes, isSkipped } = phase
  const Picture = visibility === 'anonymous' ? IconMask : IconEyeOff
  return (
    <span className={classes['facts']}>
      {stand === 'on' && <strong>{t('agenda.on')}</strong>}
      {stand === 'left-out' && isSkipped && <span>{t('agenda.leftOut')}</span>}
      <span className="tabular">{durationText(locale, minutes)}</span>
      {activity !== 'none' && <span>{t(`activities.${activity}`)}</span>}
      {isSecret(phase) && (
        <span className={classes['secret']}>
          <Picture size={14} stroke={1.5} aria-hidden />
          {t(`visibilities.${visibility === 'open' ? 'private' : visibility}`)}
        </span>
      )}
    </span>
  )
}
