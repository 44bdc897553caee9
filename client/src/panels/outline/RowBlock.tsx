import type { ReactNode, RefObject } from 'react'
import { useNear } from './use-near.ts'

/** So many rows are drawn or left out together. */
export const ROWS_OF_BLOCK = 40
const ROW_HEIGHT_PX = 36

type Props = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly count: number
  /** Drawn from the first moment, without being asked where it is. */
  readonly isFirst: boolean
  /** Has the row that Tab leads to. */
  readonly isNeeded: boolean
  readonly children: () => ReactNode
}

/** Some rows of a long outline: while they are far away, only their room is kept. */
export function RowBlock({ scroller, count, isFirst, isNeeded, children }: Props) {
  const { ref, isNear, height } = useNear<HTMLDivElement>(scroller, isFirst, count * ROW_HEIGHT_PX)
  const isDrawn = isNear || isNeeded
  return (
    <div ref={ref} role="none" style={isDrawn ? undefined : { height: height }}>
      {isDrawn && children()}
    </div>
  )
}
