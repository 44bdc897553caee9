import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './in-place-form.module.css'

type Props = {
  /** On the button that opens it. */
  label: string
  icon?: ReactNode
  /** The form, with what closes it. */
  children: (close: () => void) => ReactNode
}

/** A button that opens into a form, in place. */
export function AddForm({ label, icon, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return children(() => setOpen(false))
  return (
    <Button
      className={classes['adding'] ?? ''}
      variant="default"
      size="compact-md"
      leftSection={icon}
      onClick={() => setOpen(true)}
    >
      {label}
    </Button>
  )
}
