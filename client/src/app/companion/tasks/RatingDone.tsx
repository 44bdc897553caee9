import { useTranslation } from 'react-i18next'
import { IconMoodSmile } from '@tabler/icons-react'
import { Message } from '../Message.tsx'
import controls from '../controls.module.css'

type Props = { isAll: boolean; onOpenOnes: () => void; onAgain: () => void }

/** All have been seen: what was skipped can be made up for. */
export function RatingDone({ isAll, onOpenOnes, onAgain }: Props) {
  const { t } = useTranslation('companion')
  return (
    <Message Picture={IconMoodSmile} title={t('rating.done')} text={t('rating.doneText')}>
      {!isAll && (
        <button type="button" className={controls['button']} onClick={onOpenOnes}>
          {t('rating.openOnes')}
        </button>
      )}
      <button type="button" className={controls['second']} onClick={onAgain}>
        {t('rating.again')}
      </button>
    </Message>
  )
}
