import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptRows } from '@wegpunkt/shared/journey/kept-rows'
import { BoardDocumentContext } from '../../../document/context.ts'
import { BoardInfoContext, useBoardInfo } from '../../../editor/board-info.ts'
import { EditorContext, useEditor } from '../../../editor/context.ts'
import { ContextMenu } from '../../../panels/context/ContextMenu.tsx'
import { GridHeads } from '../../../panels/grid/GridHeads.tsx'
import { Inspector } from '../../../panels/inspector/Inspector.tsx'
import { NavigationPanels } from '../../../panels/navigation/NavigationPanels.tsx'
import { focusBoard } from '../../../panels/navigation/focus-board.ts'
import { Notices } from '../../../panels/notices/Notices.tsx'
import { Palette } from '../../../panels/palette/Palette.tsx'
import { Shortcuts } from '../../../panels/shortcuts/Shortcuts.tsx'
import { ZoomBar } from '../../../panels/toolbar/ZoomBar.tsx'
import { BoardScene } from '../../../scene/BoardScene.tsx'
import { BoardSkeleton } from '../BoardSkeleton.tsx'
import { ExportPart } from '../ExportPart.tsx'
import boardClasses from '../board.module.css'
import { pastInfo } from './past-info.ts'
import { type Frozen, type Still, useFrozen } from './use-frozen.ts'

export type PastBoardProps = {
  readonly still: Still
  readonly kept: KeptRows | null
  /** Which version it is, in words. */
  readonly version: string
  readonly banner: ReactNode
  /** Over the canvas. */
  readonly over?: ReactNode
  /** Beside it. */
  readonly children?: (frozen: Frozen) => ReactNode
}

/** Those of the account are offered on the board itself. */
const NO_SETTINGS: readonly never[] = []

/**
 * A board as it was, drawn by what draws every board, which nobody can change. `kept` are the rows that there were;
 * null for those of today.
 */
export function PastBoard({ still, kept, version, banner, over, children }: PastBoardProps) {
  const { t } = useTranslation('snapshots')
  const board = useEditor()
  const navigate = useNavigate()
  const openBoard = useCallback(
    (id: string) => void navigate({ to: '/b/$board', params: { board: id } }),
    [navigate],
  )
  const info = useBoardInfo()
  const then = useMemo(
    () =>
      kept
        ? pastInfo(info, kept, still.persona, { row: t('gone.erased'), persona: t('gone.persona') })
        : info,
    [info, kept, still.persona, t],
  )
  const frozen = useFrozen(board, still)
  useEffect(() => {
    if (frozen) focusBoard()
  }, [frozen])
  if (!frozen) return <BoardSkeleton />
  return (
    <BoardDocumentContext value={frozen.document}>
      <EditorContext value={frozen.editor}>
        <BoardInfoContext value={then}>
          <div className={boardClasses['page']}>
            {banner}
            <main id="content" className={boardClasses['area']} tabIndex={-1} aria-label={t('past.region')}>
              <BoardScene heads={<GridHeads />} over={over} />
              <ZoomBar />
              <Inspector />
              <NavigationPanels palette={<Palette onBoard={openBoard} settings={NO_SETTINGS} />} />
              {children?.(frozen)}
            </main>
            <ContextMenu />
            <Shortcuts />
            <ExportPart version={version} />
            <Notices />
          </div>
        </BoardInfoContext>
      </EditorContext>
    </BoardDocumentContext>
  )
}
