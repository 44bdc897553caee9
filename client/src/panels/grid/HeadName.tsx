import { MAX_NAME_CHARS } from '@wegpunkt/shared/limits'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './head.module.css'

type Props = {
  readonly name: string
  readonly placeholder: string
  readonly label: string
  readonly onCommit: (name: string) => void
  /** `byKey`: the focus goes back to the head. */
  readonly onClose: (byKey: boolean) => void
}

/** A name being changed in place: Enter or a click elsewhere keeps it, Escape does not. */
export function HeadName({ name, placeholder, label, onCommit, onClose }: Props) {
  const [draft, setDraft] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  const end = (keep: boolean, byKey: boolean): void => {
    if (done.current) return
    done.current = true
    if (keep) onCommit(draft.trim())
    onClose(byKey)
  }
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') end(true, true)
    if (event.key === 'Escape') end(false, true)
  }
  return (
    <input
      ref={field}
      className={styles['field']}
      value={draft}
      placeholder={placeholder}
      aria-label={label}
      maxLength={MAX_NAME_CHARS}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={() => end(true, false)}
    />
  )
}
