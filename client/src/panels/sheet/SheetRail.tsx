import { UnstyledButton } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { stepOf } from './step-of.ts'
import classes from './sheet.module.css'

type Entry<T extends string> = { readonly id: T; readonly name: string; readonly Picture: Icon }
type Props<T extends string> = {
  readonly label: string
  readonly entries: readonly Entry<T>[]
  readonly view: T
  readonly onPick: (view: T) => void
}

/** The views of a sheet with their names. One stop for Tab; the arrow keys go from one to the next. */
export function SheetRail<T extends string>({ label, entries, view, onPick }: Props<T>) {
  const ids = entries.map(({ id }) => id)
  return (
    <div role="tablist" aria-orientation="vertical" className={classes['rail']} aria-label={label}>
      {entries.map(({ id, name, Picture }) => (
        <UnstyledButton
          key={id}
          role="tab"
          className={classes['view'] ?? ''}
          aria-selected={id === view}
          tabIndex={id === view ? 0 : -1}
          onClick={() => onPick(id)}
          onKeyDown={(event) => {
            const next = stepOf(event.key, ids, id)
            if (next === null) return
            event.preventDefault()
            onPick(next)
            const tab = event.currentTarget.parentElement?.children[ids.indexOf(next)]
            if (tab instanceof HTMLElement) tab.focus()
          }}
        >
          <Picture size={20} stroke={1.5} aria-hidden />
          <span>{name}</span>
        </UnstyledButton>
      ))}
    </div>
  )
}
