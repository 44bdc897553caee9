import { IconHelpCircle } from '@tabler/icons-react'
import { useTexts } from '../speak.ts'
import { useViewing } from '../viewing.ts'

type Props = {
  /** Its sign alone, where there is no room for words. */
  readonly isSign?: boolean
  readonly className?: string
}

/** To what the signs, lines and numbers of the journey mean. */
export function ReadingButton({ isSign = false, className = '' }: Props) {
  const { t } = useTexts()
  const { reading } = useViewing()
  return (
    <button
      type="button"
      className={`button ${className}`}
      data-quiet
      {...(isSign && { 'aria-label': t('bar.reading'), title: t('bar.reading') })}
      onClick={() => reading.set(true)}
    >
      <IconHelpCircle size={18} stroke={1.75} aria-hidden />
      {!isSign && t('bar.reading')}
    </button>
  )
}
