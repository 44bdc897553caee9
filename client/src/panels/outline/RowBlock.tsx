import { type RefObject, memo } from 'react'
import type { OutlineRow } from '../../editor/outline/outline-sections.ts'
import type { OutlineControl } from './outline-control.ts'
import { BlockRow, type RowTools } from './BlockRow.tsx'
import { useControl } from './use-control.ts'
import { useNear } from './use-near.ts'

/** So many rows are drawn or left out together. */
export const ROWS_OF_BLOCK = 40
const ROW_HEIGHT_PX = 36

type Props = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: readonly OutlineRow[]
  /** Drawn from the first moment, without being asked where it is. */
  readonly isFirst: boolean
  readonly control: OutlineControl
  readonly tools: RowTools
}

/** Some rows of a long outline: while they are far away, only their room is kept. */
export const RowBlock = memo(function RowBlock({ scroller, rows, isFirst, control, tools }: Props) {
  const { ref, isNear, height } = useNear<HTMLDivElement>(scroller, isFirst, rows.length * ROW_HEIGHT_PX)
  // Tab leads to a row that is there.
  const isNeeded = useControl(control, ({ active, renaming }) =>
    rows.some(({ key }) => key === active || key === renaming),
  )
  const isDrawn = isNear || isNeeded
  return (
    <div ref={ref} role="none" style={isDrawn ? undefined : { height }}>
      {isDrawn && rows.map((row) => <BlockRow key={row.key} row={row} control={control} tools={tools} />)}
    </div>
  )
})
