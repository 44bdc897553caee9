import { Box, Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './overview.module.css'

type Props = {
  label: string
  /** True: it is done and closes. What it throws was said already, and the fields stay. */
  onSend: () => Promise<boolean>
  onClose: () => void
  /** `tried`: somebody has pressed the button, so that what is missing is said now. */
  children: (tried: boolean) => ReactNode
}

/** A few fields in place. Escape leaves them. */
export function InlineForm({ label, onSend, onClose, children }: Props) {
  const { t } = useTranslation('overview')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // Whoever opened it wants to type.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <Box
      component="form"
      ref={form}
      className={classes['form'] ?? ''}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        void onSend().then(
          (isDone) => isDone && onClose(),
          () => null,
        )
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      {children(tried)}
      <Button variant="subtle" color="gray" size="sm" onClick={onClose}>
        {t('cancel')}
      </Button>
    </Box>
  )
}
