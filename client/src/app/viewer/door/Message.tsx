import type { ReactNode } from 'react'
import { LanguageButton } from '../LanguageButton.tsx'
import { useTexts } from '../speak.ts'
import classes from './door.module.css'

type Props = {
  readonly title: string
  readonly text?: string
  /** It passes by itself. */
  readonly isBusy?: boolean
  readonly children?: ReactNode
}

/** All that is on the page while no board is: what it is about, and what one can do. */
export function Message({ title, text, isBusy = false, children }: Props) {
  const { t } = useTexts()
  return (
    <main className={classes['message']} aria-busy={isBusy || undefined}>
      <p className={classes['brand']}>{t('brand')}</p>
      <div className={classes['body']} role="status">
        <h1>{title}</h1>
        {text && <p className={classes['text']}>{text}</p>}
      </div>
      {isBusy && <div className={classes['bar']} aria-hidden />}
      {children}
      {!isBusy && <LanguageButton />}
    </main>
  )
}
