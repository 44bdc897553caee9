import { type RefObject, memo } from 'react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useEditorState } from '../../editor/context.ts'
import type { OutlineRow, OutlineSection } from '../../editor/outline/outline-sections.ts'
import { ElementRow } from './ElementRow.tsx'
import { LaneRow } from './LaneRow.tsx'
import type { OutlineControl, OutlineState } from './outline-control.ts'
import classes from './outline.module.css'
import { ROWS_OF_BLOCK, RowBlock } from './RowBlock.tsx'

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

type Props = {
  readonly section: OutlineSection
  readonly shown: readonly OutlineRow[]
  readonly isFirst: boolean
  readonly state: OutlineState
  readonly control: OutlineControl
  readonly scroller: RefObject<HTMLElement | null>
  readonly tools: RowTools
  readonly label: string
}

/** The tree of a section. What is far from what is seen is left out, and each row says its place all the same. */
export const SectionRows = memo(function SectionRows(props: Props) {
  const { shown, isFirst, state, scroller, label } = props
  const selection = useEditorState((now) => now.selection)
  const blocks = Array.from({ length: Math.ceil(shown.length / ROWS_OF_BLOCK) }, (_, i) =>
    shown.slice(i * ROWS_OF_BLOCK, (i + 1) * ROWS_OF_BLOCK),
  )
  return (
    <div role="tree" className={classes['tree']} aria-label={label} aria-multiselectable>
      {blocks.map((rows, i) => (
        <RowBlock
          key={rows[0]?.key}
          scroller={scroller}
          count={rows.length}
          isFirst={isFirst && i === 0}
          isNeeded={rows.some(({ key }) => key === state.active || key === state.renaming)}
        >
          {() =>
            rows.map((row) => <Row key={row.key} row={row} {...props} isSelected={selection.has(row.id)} />)
          }
        </RowBlock>
      ))}
    </div>
  )
})

function Row({ row, isSelected, ...props }: Props & { row: OutlineRow; isSelected: boolean }) {
  const { state, control, tools } = props
  const own = {
    row,
    control,
    isActive: state.active === row.key,
    isFolded: state.folded.has(row.key),
    isRenaming: state.renaming === row.key,
  }
  if (row.what === 'lane')
    return (
      <LaneRow
        {...own}
        others=""
        isMenuOpen={tools.menu === row.key}
        onMenu={(isOpen) => tools.onLineMenu(row.key, isOpen)}
      />
    )
  return (
    <ElementRow
      {...own}
      isSelected={isSelected}
      others={tools.others(row.id)}
      onFields={() => tools.onFields(row.key)}
      onMenu={(of) => tools.onMenu(of, row.key)}
    />
  )
}
