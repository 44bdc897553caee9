import { useTranslation } from 'react-i18next'
import classes from './wordmark.module.css'

/** The product's sign and name: three touchpoints on a way. */
export function Wordmark() {
  const { t } = useTranslation('app')
  return (
    <span className={classes['wordmark']}>
      <svg viewBox="0 0 32 32" width={28} height={28} aria-hidden>
        <rect width="32" height="32" rx="8" fill="var(--mantine-color-indigo-6)" />
        <path
          d="M7 21c4 0 4-9 9-9s5 9 9 2"
          fill="none"
          stroke="#fff"
          strokeWidth="2.5"
          strokeLinecap="round"
        />
        <circle cx="7" cy="21" r="2.5" fill="#fff" />
        <circle cx="16" cy="12" r="2.5" fill="#fff" />
        <circle cx="25" cy="14" r="2.5" fill="#fff" />
      </svg>
      {t('product')}
    </span>
  )
}
