import {
  IconMoodConfuzed,
  IconMoodEmpty,
  IconMoodHappy,
  IconMoodSad,
  IconMoodSmile,
} from '@tabler/icons-react'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { gradeOf } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { feelingColor } from '../../../ui/board-colors.ts'
import classes from './tasks.module.css'

const steps = [
  { feeling: -2, Face: IconMoodSad },
  { feeling: -1, Face: IconMoodConfuzed },
  { feeling: 0, Face: IconMoodEmpty },
  { feeling: 1, Face: IconMoodSmile },
  { feeling: 2, Face: IconMoodHappy },
] as const satisfies readonly { feeling: Feeling; Face: unknown }[]

type Props = { label: string; value: Feeling | null; onPick: (value: Feeling | null) => void }

/** The five grades of the board, in words, figures and faces. */
export function Scale({ label, value, onPick }: Props) {
  const { t } = useTranslation('companion')
  const locale = useLocale()
  const name = useId()
  return (
    <fieldset className={classes['scale']}>
      <legend>{label}</legend>
      <div className={classes['steps']}>
        {steps.map(({ feeling, Face }) => (
          <label
            key={feeling}
            className={classes['step']}
            style={{ ['--feeling' as string]: feelingColor(feeling) }}
          >
            <input
              type="radio"
              name={name}
              checked={value === feeling}
              onChange={() => onPick(feeling)}
              aria-label={`${gradeOf(locale, feeling)}, ${t(`scale.${feeling}`)}`}
            />
            <Face size={32} stroke={1.5} aria-hidden />
            <span aria-hidden>{gradeOf(locale, feeling)}</span>
          </label>
        ))}
      </div>
      <div className={classes['chosen']}>
        <span aria-live="polite">{value === null ? t('rating.unrated') : t(`scale.${value as -2}`)}</span>
        {value !== null && (
          <button type="button" className={classes['link']} onClick={() => onPick(null)}>
            {t('rating.takeBack')}
          </button>
        )}
      </div>
    </fieldset>
  )
}
