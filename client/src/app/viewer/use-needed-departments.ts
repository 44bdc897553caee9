import type { Board } from '@wegpunkt/shared/board/read'
import { noComments } from '@wegpunkt/shared/comments/comment-state'
import { departmentsOfBoard, departmentsOfRow } from '@wegpunkt/shared/links/named-departments'
import type { RowState } from '@wegpunkt/shared/journey/row-state'
import { useEffect, useMemo } from 'react'
import { useStore } from '../../document/hooks.ts'
import { createValueStore } from '../../document/value-store.ts'
import type { CommentDesk } from '../../editor/comments/comment-desk.ts'
import type { ToldDepartments } from './told-departments.ts'

type Seen = { readonly board: Board; readonly rowState: RowState; readonly desk: CommentDesk | null }

/** Has the departments told that are named by what is seen: on the board, beside it, and among who comments. */
export function useNeededDepartments(told: ToldDepartments, { board, rowState, desk }: Seen): void {
  const { people } = useStore(desk?.state ?? nobodySpoke)
  const onBoard = useMemo(() => departmentsOfBoard(board), [board])
  useEffect(() => {
    const measures = [...rowState.byKind.measure.values()].flatMap(departmentsOfRow)
    const among = [...people.values()].flatMap(({ department }) => department ?? [])
    told.need([...onBoard, ...measures, ...among])
  }, [told, onBoard, rowState, people])
}

const nobodySpoke = createValueStore(noComments)
