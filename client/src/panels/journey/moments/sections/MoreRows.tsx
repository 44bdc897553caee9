import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '../moments.module.css'

type Props<T> = {
  all: readonly T[]
  first: number
  children: (shown: readonly T[]) => ReactNode
}

/** The first of many, and the rest for those who ask for it. */
export function MoreRows<T>({ all, first, children }: Props<T>) {
  const { t } = useTranslation('insights')
  const [isWhole, setWhole] = useState(false)
  const rest = all.length - first
  return (
    <>
      {children(isWhole || rest <= 1 ? all : all.slice(0, first))}
      {rest > 1 && (
        <button
          type="button"
          className={classes['rest']}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('moments.fewer') : t('moments.more', { count: rest })}
        </button>
      )}
    </>
  )
}
