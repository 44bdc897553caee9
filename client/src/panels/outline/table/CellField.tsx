import { channels } from '@wegpunkt/shared/journey/channels'
import { MAX_CHANNEL_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useLocale } from '../../../locales/use-locale.ts'
import classes from './table.module.css'
import type { Column } from './table-rows.ts'
import type { CellOption } from './use-cell-texts.ts'

type Props = {
  readonly column: Column
  readonly label: string
  readonly value: string
  readonly options: readonly CellOption[] | null
  readonly onCommit: (value: string) => void
  /** `byKey`: the focus goes back to the cell. */
  readonly onClose: (byKey: boolean) => void
}

/** A cell while it is edited. Enter and leaving it keep the value, Escape does not. */
export function CellField({ column, label, value, options, onCommit, onClose }: Props) {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const [draft, setDraft] = useState(value)
  const done = useRef(false)
  const list = useId()
  const locale = useLocale()
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    if (!options) field.current?.select()
  }, [options])

  const end = (keep: boolean, byKey: boolean): void => {
    if (done.current) return
    done.current = true
    if (keep && draft !== value) onCommit(draft)
    onClose(byKey)
  }
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    end(event.key === 'Enter', true)
  }
  const shared = {
    ref: field,
    className: classes['field'],
    'aria-label': label,
    value: draft,
    onKeyDown: press,
    onBlur: () => end(true, false),
  }
  if (options)
    return (
      <select {...shared} onChange={({ currentTarget }) => setDraft(currentTarget.value)}>
        {!options.some((option) => option.value === value) && <option value={value}>–</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  return (
    <>
      <input
        {...shared}
        maxLength={column === 'title' ? MAX_TITLE_CHARS : MAX_CHANNEL_CHARS}
        {...(column === 'channel' && { list })}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      />
      {column === 'channel' && (
        <datalist id={list}>
          {channels.map((channel) => (
            <option key={channel.key} value={channel[locale]}>
              {channel[locale]}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}
