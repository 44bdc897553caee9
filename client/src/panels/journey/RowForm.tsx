import { type ReactNode, useState } from 'react'
import { InPlaceForm } from './InPlaceForm.tsx'

type Props = {
  label: string
  submit: string
  /** True: it is done and closes. What it throws was said already, and the fields stay. */
  onSend: () => Promise<boolean>
  onClose: () => void
  /** `tried`: somebody has pressed the button, so that what is missing is said now. */
  children: (tried: boolean) => ReactNode
}

/** A few fields in place that become a row. */
export function RowForm({ label, submit, onSend, onClose, children }: Props) {
  const [tried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    setTried(true)
    setBusy(true)
    const isDone = await onSend().catch(() => false)
    if (isDone) onClose()
    else setBusy(false)
  }
  return (
    <InPlaceForm label={label} submit={submit} isBusy={isBusy} onSubmit={() => void send()} onClose={onClose}>
      {children(tried)}
    </InPlaceForm>
  )
}
