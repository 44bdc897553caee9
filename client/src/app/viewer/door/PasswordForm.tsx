import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../speak.ts'
import type { DoorState } from './link-door.ts'
import classes from './door.module.css'
import { Message } from './Message.tsx'

type Props = {
  readonly state: Extract<DoorState, { is: 'locked' }>
  readonly onEnter: (password: string) => Promise<void>
}

/** Asks for the password of a link. */
export function PasswordForm({ state, onEnter }: Props) {
  const { t } = useTexts()
  const [password, setPassword] = useState('')
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (password === '' || isBusy) return
    setBusy(true)
    void onEnter(password).finally(() => {
      setBusy(false)
      field.current?.select()
    })
  }
  const { wasWrong, waitSeconds } = state
  const trouble =
    waitSeconds === undefined
      ? wasWrong && t('password.wrong')
      : t('password.wait', { count: Math.ceil(waitSeconds) })
  return (
    <Message title={t('password.title')} text={t('password.text')}>
      <form className={classes['form']} onSubmit={submit} noValidate>
        <label htmlFor={id}>{t('password.label')}</label>
        <input
          ref={field}
          id={id}
          type="password"
          autoComplete="off"
          value={password}
          aria-invalid={trouble ? true : undefined}
          aria-describedby={trouble ? `${id}-trouble` : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
        {trouble && (
          <p id={`${id}-trouble`} className={classes['trouble']} role="alert">
            {trouble}
          </p>
        )}
        <button type="submit" className="button" data-primary disabled={isBusy}>
          {t('password.open')}
        </button>
      </form>
    </Message>
  )
}
