import { Textarea } from '@mantine/core'
import { type Refusal, isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalValues } from '../../locales/refusal-values.ts'
import { useLocale } from '../../locales/use-locale.ts'
import classes from './fields.module.css'

type Props<T extends string | number | undefined> = {
  label: string
  /** As it is shown while nobody types. */
  value: string
  placeholder?: string
  /** What the typed text says, or why it is not taken. */
  check: (typed: string) => T | Refusal
  /** Called once when it is left, if it says something else and is taken. */
  write: (value: T) => void
  /** Enter begins a line instead of ending the typing. */
  lines?: boolean
  hint?: ReactNode
  hidesLabel?: boolean
  inputMode?: 'decimal' | 'numeric'
  /** Appears because somebody asked to type. */
  takesFocus?: boolean
}

/** Words or a number that one person decides at once: quiet until it is used, written when one leaves it. */
export function LineField<T extends string | number | undefined>({
  label,
  value,
  placeholder,
  check,
  write,
  lines = false,
  hint,
  hidesLabel = false,
  inputMode,
  takesFocus = false,
}: Props<T>) {
  const { t } = useTranslation('method')
  const locale = useLocale()
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  // What is in the field when it goes, because something else is selected, is not lost.
  const latest = useRef<string | null>(null)
  const checked = typed === null ? null : check(typed)
  const type = (text: string | null): void => {
    latest.current = text
    setTyped(text)
  }
  const keep = (): void => {
    const text = latest.current
    if (text === null) return
    const next = check(text)
    // What was refused stays to be mended, with the reason below it.
    if (isRefused(next)) return
    type(null)
    if (text.trim() !== value.trim()) write(next)
  }
  const keepAtEnd = useEffectEvent(keep)
  useEffect(() => () => keepAtEnd(), [])
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])
  return (
    <Textarea
      ref={field}
      size="sm"
      rows={1}
      dir="auto"
      {...(hidesLabel ? { 'aria-label': label } : { label })}
      {...(inputMode && { inputMode })}
      placeholder={placeholder}
      value={typed ?? value}
      classNames={{
        input: `${classes['line']} ${classes['growing']}`,
        label: classes['label'] ?? '',
        description: classes['hint'] ?? '',
      }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={hint}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') {
          // The typing ends, and not what the field lies in.
          event.preventDefault()
          type(null)
          event.currentTarget.blur()
        }
        if (event.key === 'Enter' && !lines && !event.shiftKey) {
          event.preventDefault()
          event.currentTarget.blur()
        }
      }}
      error={isRefused(checked) && t(`refused.${checked.refused}`, refusalValues(locale, checked))}
    />
  )
}
