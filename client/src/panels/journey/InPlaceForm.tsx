import { Button, Group } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './in-place-form.module.css'
import { isInList } from '../sheet/is-in-list.ts'

type Props = {
  label: string
  /** What its button says. */
  submit: string
  isBusy: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/**
 * A form that stands where its result will. What is marked `data-first` takes the focus, else the first field; Escape
 * leaves it, but not a list of it that hangs open.
 */
export function InPlaceForm({ label, submit, isBusy, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation('app')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[data-first]')
    const field = first ?? form.current?.querySelector('input')
    field?.focus()
  }, [])
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        if (!isInList(event)) onClose()
      }}
    >
      <form
        ref={form}
        className={classes['form']}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) onSubmit()
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
