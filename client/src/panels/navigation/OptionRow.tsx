import { type ReactNode, useEffect, useRef } from 'react'

type Props = {
  id: string
  className: string | undefined
  selected: boolean
  disabled?: boolean
  onChoose: () => void
  children: ReactNode
}

/** One option of a list below a field, which has the keys; the one that is selected is scrolled into sight. */
export function OptionRow({ id, className, selected, disabled, onChoose, children }: Props) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-disabled={disabled}
      className={className}
      // The field keeps the focus, and with it the keys.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  )
}
