import { type RefObject, memo, useMemo } from 'react'
import type { OutlineRow } from '../../editor/outline/outline-sections.ts'
import type { RowTools } from './BlockRow.tsx'
import type { OutlineControl } from './outline-control.ts'
import classes from './outline.module.css'
import { ROWS_OF_BLOCK, RowBlock } from './RowBlock.tsx'

type Props = {
  readonly shown: readonly OutlineRow[]
  readonly isFirst: boolean
  readonly control: OutlineControl
  readonly scroller: RefObject<HTMLElement | null>
  readonly tools: RowTools
  readonly label: string
}

/** The tree of a section. What is far from what is seen is left out, and each row says its place all the same. */
export const SectionRows = memo(function SectionRows({ shown, isFirst, label, ...rest }: Props) {
  const blocks = useMemo(
    () =>
      Array.from({ length: Math.ceil(shown.length / ROWS_OF_BLOCK) }, (_, i) =>
        shown.slice(i * ROWS_OF_BLOCK, (i + 1) * ROWS_OF_BLOCK),
      ),
    [shown],
  )
  return (
    <div role="tree" className={classes['tree']} aria-label={label} aria-multiselectable>
      {blocks.map((rows, i) => (
        <RowBlock key={rows[0]?.key} rows={rows} isFirst={isFirst && i === 0} {...rest} />
      ))}
    </div>
  )
})
