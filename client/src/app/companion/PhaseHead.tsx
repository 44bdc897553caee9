import { useTranslation } from 'react-i18next'
import { Clock } from './timer/Clock.tsx'
import type { Now } from './task-of.ts'
import classes from './companion.module.css'

/** What is on, for how long, and what it asks for. */
export function PhaseHead({ now, isLarge }: { now: Now; isLarge: boolean }) {
  const { t } = useTranslation('companion')
  const { phase, n, of } = now
  return (
    <section className={classes['phase']} data-large={isLarge || undefined}>
      <div className={classes['bar']}>
        <div>
          <p className={classes['small']}>{t('page.phase', { index: n, of })}</p>
          <h2 className={classes['title']}>{phase.name}</h2>
        </div>
        {!isLarge && <Clock />}
      </div>
      {isLarge && <Clock isLarge />}
      {phase.prompt.trim() !== '' && <p className={classes['prompt']}>{phase.prompt}</p>}
    </section>
  )
}
