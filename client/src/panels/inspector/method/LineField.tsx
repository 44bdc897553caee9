import { Textarea } from '@mantine/core'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Refusal, cleaned, tooLong } from '../../../editor/method/refusals.ts'
import classes from './method.module.css'

type Props = {
  label: string
  value: string
  most: number
  placeholder?: string
  /** Called once when it is left, if it says something else and nothing is wrong with it. */
  write: (text: string) => void
  refuse?: (text: string) => Refusal | null
  /** Enter begins a line instead of ending the typing. */
  lines?: boolean
  hint?: ReactNode
  hidesLabel?: boolean
  inputMode?: 'decimal' | 'numeric'
  /** Appears because somebody asked to type. */
  takesFocus?: boolean
}

/** Words that one person decides at once: quiet until it is used, written when one leaves it. */
export function LineField({
  label,
  value,
  most,
  placeholder,
  write,
  refuse,
  lines = false,
  hint,
  hidesLabel = false,
  inputMode,
  takesFocus = false,
}: Props) {
  const { t } = useTranslation('method')
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  // What is in the field when it goes, because something else is selected, is not lost.
  const latest = useRef<string | null>(null)
  const refusalOf = (text: string): Refusal | null =>
    tooLong(text, most) ?? (text === '' ? null : (refuse?.(text) ?? null))
  const refusal = typed === null ? null : refusalOf(cleaned(typed))

  const type = (text: string | null): void => {
    latest.current = text
    setTyped(text)
  }
  const keep = (): void => {
    if (latest.current === null) return
    const text = cleaned(latest.current)
    // What was refused stays to be mended, with the reason below it.
    if (refusalOf(text)) return
    type(null)
    if (text !== value) write(text)
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
          type(null)
          event.currentTarget.blur()
        }
        if (event.key === 'Enter' && !lines && !event.shiftKey) {
          event.preventDefault()
          event.currentTarget.blur()
        }
      }}
      error={refusal && t(`refused.${refusal.key}`, refusal.values)}
    />
  )
}
