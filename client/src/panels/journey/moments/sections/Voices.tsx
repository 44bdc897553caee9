import type { CustomerSpread } from '@wegpunkt/shared/journey/parts/ratings'
import type { Spread } from '@wegpunkt/shared/journey/parts/spread'
import { useTranslation } from 'react-i18next'
import { useSheetWidth } from '../../../sheet/sheet-width.ts'
import classes from '../moments.module.css'
import figures from './figures.module.css'
import { Grade } from './Grade.tsx'

type Props = { spread: Spread | CustomerSpread | null; missing: string }

/** The middle of what several say, and how many they are; a dash where nobody has said anything. */
export function Voices({ spread, missing }: Props) {
  const { t } = useTranslation('insights')
  const width = useSheetWidth()
  if (!spread)
    return (
      <span className={classes['soft']} title={missing}>
        <span aria-hidden>–</span>
        <span className={classes['heard']}>{missing}</span>
      </span>
    )
  const voices = t('moments.voices', { count: spread.n })
  const isEstimate = 'isEstimate' in spread && spread.isEstimate
  return (
    <span className={figures['voices']}>
      <Grade value={spread.median} />
      <span className={classes['soft']} title={isEstimate ? t('moments.estimate') : voices}>
        <span aria-hidden>{width === 'wide' ? voices : `(${spread.n})`}</span>
        <span className={classes['heard']}>{voices}</span>
        {isEstimate && <> {width === 'wide' ? t('moments.estimate') : '~'}</>}
      </span>
    </span>
  )
}
