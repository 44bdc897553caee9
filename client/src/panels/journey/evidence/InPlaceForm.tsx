import { Button, Group } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './evidence.module.css'

type Props = {
  label: string
  submit: string
  isBusy: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A form that stands where its result will: it takes the focus, and Escape leaves it. */
export function InPlaceForm({ label, submit, isBusy, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation('app')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        // A list that hangs open is closed first.
        const isOpen =
          event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true'
        if (!isOpen) onClose()
      }}
    >
      <form
        ref={form}
        className={classes['form']}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {children}
        <Group gap={8} justify="flex-end">
          <Button size="sm" variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button size="sm" type="submit" loading={isBusy}>
            {submit}
          </Button>
        </Group>
      </form>
    </div>
  )
}
