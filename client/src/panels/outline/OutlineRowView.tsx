import { IconChevronDown, IconChevronRight, IconPencil } from '@tabler/icons-react'
import { type CSSProperties, type MouseEvent, type ReactNode } from 'react'
import type { OutlineRow } from '../../editor/outline/outline-sections.ts'
import type { OutlineControl } from './outline-control.ts'
import classes from './rows.module.css'
import { useControl } from './use-control.ts'

type Props = {
  readonly row: OutlineRow
  readonly control: OutlineControl
  /** What is heard of it, and read. */
  readonly name: ReactNode
  /** What is seen before it and after it. */
  readonly sign: ReactNode
  /** Undefined for what cannot be selected. */
  readonly isSelected: boolean | undefined
  /** Who else works on it, in words; empty for nobody. */
  readonly others: string
  /** Selects it beside what is selected. */
  readonly onAdd: () => void
  readonly onOpen: () => void
  readonly tools?: ReactNode
  readonly children?: ReactNode
}

/** One row of a tree, named by what is in it. Only those that are near are drawn, so each says itself which of how many it is. */
export function OutlineRowView({ row, control, name, sign, isSelected, others, ...rest }: Props) {
  const { onAdd, onOpen, tools, children } = rest
  const isActive = useControl(control, ({ active }) => active === row.key)
  const isFolded = useControl(control, ({ folded }) => folded.has(row.key))
  return (
    // The keys are heard by the outline as a whole.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="treeitem"
      className={classes['row']}
      style={{ '--level': row.level } as CSSProperties}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-selected={isSelected}
      aria-expanded={row.hasChildren ? !isFolded : undefined}
      tabIndex={isActive ? 0 : -1}
      data-outline-key={row.key}
      data-what={row.what}
      onFocus={({ target, currentTarget }) => target === currentTarget && control.arrive(row.key)}
      onMouseDown={(event) => isAdding(event) && event.preventDefault()}
      onClick={(event) => isAdding(event) && onAdd()}
      onDoubleClick={onOpen}
    >
      <span className={classes['chevron']} aria-hidden>
        {row.hasChildren && (
          <button
            type="button"
            tabIndex={-1}
            className={classes['fold']}
            onClick={() => control.fold(row.key, !isFolded)}
          >
            {isFolded ? <IconChevronRight {...icon} /> : <IconChevronDown {...icon} />}
          </button>
        )}
      </span>
      <span aria-hidden className={classes['sign']}>
        {sign}
      </span>
      <span className={classes['words']}>
        {name}
        {others !== '' && <span className={classes['heard']}>{`. ${others}`}</span>}
      </span>
      {children}
      {others !== '' && (
        <span className={classes['others']} title={others} aria-hidden>
          <IconPencil size={14} stroke={1.5} />
        </span>
      )}
      {/* For the pointer: the same is done by keys, and by the fields of what is selected. */}
      <span aria-hidden>{tools}</span>
    </div>
  )
}

const icon = { size: 16, stroke: 1.5 } as const

const isAdding = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean => ctrlKey || metaKey || shiftKey
