import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BoardDocumentContext } from '../../document/context.ts'
import { type BoardInfo, BoardInfoContext } from '../../editor/board-info.ts'
import { EditorContext } from '../../editor/context.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { BoardScene } from '../../scene/BoardScene.tsx'
import { SkipLink } from '../../ui/SkipLink.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { useMe } from '../me.ts'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import classes from './board.module.css'
import { EndedNotice } from './EndedNotice.tsx'
import { TopBar } from './TopBar.tsx'
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

function BoardFrame({ board }: { board: BoardSummary }) {
  const { t } = useTranslation('app')
  return (
    <div className={classes['page']}>
      <SkipLink />
      <TopBar board={board} />
      <main id="content" className={classes['area']} tabIndex={-1} aria-label={t('board.area')}>
        <BoardScene />
        <EndedNotice />
      </main>
    </div>
  )
}
