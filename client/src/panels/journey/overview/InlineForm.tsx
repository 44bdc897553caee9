import { Button, Group } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './overview.module.css'

type Props = {
  label: string
  /** What its button says. */
  submit: string
  /** True: it is done and closes. What it throws was said already, and the fields stay. */
  onSend: () => Promise<boolean>
  onClose: () => void
  /** `tried`: somebody has pressed the button, so that what is missing is said now. */
  children: (tried: boolean) => ReactNode
}

/** A few fields in place, of which the first takes the focus. Escape leaves them. */
export function InlineForm({ label, submit, onSend, onClose, children }: Props) {
  const { t } = useTranslation('overview')
  const [tried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const send = async (): Promise<void> => {
    setTried(true)
    setBusy(true)
    const isDone = await onSend().catch(() => false)
    if (isDone) onClose()
    else setBusy(false)
  }
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <form
        ref={form}
        className={classes['form']}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void send()
        }}
      >
        {children(tried)}
        <Group gap={8} justify="flex-end">
          <Button size="sm" variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button size="sm" type="submit" loading={isBusy}>
            {submit}
          </Button>
        </Group>
      </form>
    </div>
  )
}
