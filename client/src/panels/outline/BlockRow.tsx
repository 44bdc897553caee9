import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { OutlineRow } from '../../editor/outline/outline-sections.ts'
import { ElementRow } from './ElementRow.tsx'
import { LaneRow } from './LaneRow.tsx'
import type { OutlineControl } from './outline-control.ts'

/** What rows are offered by the outline around them. */
export type RowTools = {
  /** The stage or lane whose menu is open, by its key. */
  readonly menu: string | null
  readonly onLineMenu: (key: string, isOpen: boolean) => void
  readonly onMenu: (of: HTMLElement, key: string) => void
  readonly onFields: (key: string) => void
  /** Who else works on an element, in words. */
  readonly others: (id: ElementId) => string
}

type RowProps = { readonly row: OutlineRow; readonly control: OutlineControl; readonly tools: RowTools }

/** A lane or an element. */
export function BlockRow({ row, control, tools }: RowProps) {
  if (row.what === 'lane')
    return (
      <LaneRow row={row} control={control} isMenuOpen={tools.menu === row.key} onMenu={tools.onLineMenu} />
    )
  return (
    <ElementRow
      row={row}
      control={control}
      others={tools.others(row.id)}
      onFields={tools.onFields}
      onMenu={tools.onMenu}
    />
  )
}
