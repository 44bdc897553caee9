import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OwnVoice } from '../../../editor/round/own-round.ts'
import { useProblemText } from '../../../ui/use-problem-text.ts'
import classes from './round.module.css'

/** Who sees what one says, and whether it is with the server. */
export function SecretLine({ saving, refusal }: Pick<OwnVoice, 'saving' | 'refusal'>) {
  const { t } = useTranslation('rounds')
  const say = useProblemText()
  return (
    <div className={classes['secret']}>
      <IconEyeOff size={16} stroke={1.5} aria-hidden />
      <span className={classes['until']}>{t('secret.until')}</span>
      <span role="status" data-saving={saving} className={classes['saving']}>
        {t(`secret.${saving}`)}
      </span>
      {refusal && (
        <span role="alert" className={classes['refused']}>
          {t('secret.refused', { reason: say(refusal) })}
        </span>
      )}
    </div>
  )
}
