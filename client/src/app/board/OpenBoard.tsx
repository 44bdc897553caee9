import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { useMemo } from 'react'
import { BoardDocumentContext } from '../../document/context.ts'
import { type BoardInfo, BoardInfoContext } from '../../editor/board-info.ts'
import { EditorContext } from '../../editor/context.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { useMe } from '../me.ts'
import { BoardFrame } from './BoardFrame.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { useOpenBoard } from './use-open-board.ts'

type Props = { board: BoardSummary; departments: readonly Department[] }

/** Opens the board and hands document, editor and what is known about it down to scene and panels. */
export function OpenBoard({ board, departments }: Props) {
  const me = useMe()
  const locale = useLocale()
  const opened = useOpenBoard(board, me)
  const info = useMemo(
    (): BoardInfo => ({
      departments,
      personas: board.personas,
      me: { id: me.id, name: me.name, department: me.department },
      locale,
    }),
    [departments, board.personas, me.id, me.name, me.department, locale],
  )
  usePageTitle(board.title)
  if (!opened) return <BoardSkeleton />
  return (
    <BoardDocumentContext value={opened.document}>
      <EditorContext value={opened.editor}>
        <BoardInfoContext value={info}>
          <BoardFrame board={board} />
        </BoardInfoContext>
      </EditorContext>
    </BoardDocumentContext>
  )
}
