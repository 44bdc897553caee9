import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { CatchBoundary } from '@tanstack/react-router'
import { Suspense, useMemo } from 'react'
import { BoardDocumentContext, BoardRowsContext, BoardWorkshopContext } from '../../document/context.ts'
import { BoardInfoContext } from '../../editor/board-info.ts'
import { EditorContext } from '../../editor/context.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { useMe } from '../me.ts'
import { BoardFrame } from './BoardFrame.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { ContributingPart } from './ContributingPart.tsx'
import { useBoardFacts } from './use-board-facts.ts'
import { type Opened, useOpenBoard } from './use-open-board.ts'

// Only where something is wrong.
const BrokenBoard = lazyPart(async () => ({ default: (await import('./BrokenBoard.tsx')).BrokenBoard }))

type Props = { board: BoardSummary; departments: readonly Department[] }

/** Opens the board and hands document, rows, editor and what is known about it down to scene and panels. */
export function OpenBoard({ board, departments }: Props) {
  const opened = useOpenBoard(board, useMe())
  usePageTitle(board.title)
  return opened ? <Around {...{ opened, board, departments }} /> : <BoardSkeleton />
}

function Around({ opened, board, departments }: Props & { opened: Opened }) {
  const { document, rows, workshop, editor } = opened
  const info = useBoardFacts({ board, departments, rows })
  const shown = useMemo(() => ({ ...board, personas: [...info.personas] }), [board, info.personas])
  return (
    <BoardDocumentContext value={document}>
      <BoardRowsContext value={rows}>
        <BoardWorkshopContext value={workshop}>
          <EditorContext value={editor}>
            <BoardInfoContext value={info}>
              <CatchBoundary getResetKey={() => board.id} errorComponent={Broken}>
                <BoardFrame board={shown} />
                <ContributingPart />
              </CatchBoundary>
            </BoardInfoContext>
          </EditorContext>
        </BoardWorkshopContext>
      </BoardRowsContext>
    </BoardDocumentContext>
  )
}

function Broken() {
  return (
    <Suspense>
      <BrokenBoard />
    </Suspense>
  )
}
