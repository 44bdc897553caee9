import { useLocation, useNavigate } from '@tanstack/react-router'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { followAddress } from '../../panels/navigation/follow-address.ts'
import { NavigationPanels } from '../../panels/navigation/NavigationPanels.tsx'
import { ContextMenu } from '../../panels/context/ContextMenu.tsx'
import { GridHeads } from '../../panels/grid/GridHeads.tsx'
import { Inspector } from '../../panels/inspector/Inspector.tsx'
import { LostTexts } from '../../panels/notices/LostTexts.tsx'
import { Notices } from '../../panels/notices/Notices.tsx'
import { FollowBorder } from '../../panels/people/FollowBorder.tsx'
import { Ended } from '../../panels/save-status/Ended.tsx'
import { Shortcuts } from '../../panels/shortcuts/Shortcuts.tsx'
import { HelpButton } from '../../panels/toolbar/HelpButton.tsx'
import { Toolbar } from '../../panels/toolbar/Toolbar.tsx'
import { ZoomBar } from '../../panels/toolbar/ZoomBar.tsx'
import { UnreadableNotice } from '../../panels/unreadable/UnreadableNotice.tsx'
import { useBoardRows, useStore, useWorkshop } from '../../document/hooks.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { askedIn } from '../../editor/round/asked.ts'
import { BoardScene } from '../../scene/BoardScene.tsx'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { SkipLink } from '../../ui/SkipLink.tsx'
import classes from './board.module.css'
import { BackToDoor } from './BackToDoor.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { Comments } from './Comments.tsx'
import { ExportPart } from './ExportPart.tsx'
import { TopBar } from './TopBar.tsx'
import { useOpeningOutline } from './use-opening-outline.ts'

// Who looks at the board itself needs nothing of it.
const Past = lazyPart(async () => {
  const [{ Past }] = await Promise.all([
    import('./past/Past.tsx'),
    loadPart('snapshots'),
    loadPart('method'),
    loadPart('palette'),
  ])
  return { default: Past }
})

// Only while a workshop is on.
const WorkshopBar = lazyPart(async () => {
  const [{ WorkshopBar }] = await Promise.all([
    import('../../panels/workshop/bar/WorkshopBar.tsx'),
    loadPart('contributing'),
    loadPart('companion'),
  ])
  return { default: WorkshopBar }
})

// Only where moderators have locked the board.
const LockBanner = lazyPart(async () => {
  const [{ LockBanner }] = await Promise.all([
    import('../../panels/locks/LockBanner.tsx'),
    loadPart('attention'),
  ])
  return { default: LockBanner }
})

// Only while ratings or votes are asked for.
const RoundParts = lazyPart(async () => ({
  default: (await import('../../panels/workshop/round/RoundParts.tsx')).RoundParts,
}))

// Nobody asks for them before the board is there.
const InviteDialog = lazyPart(async () => {
  const [{ InviteDialog }] = await Promise.all([import('./InviteDialog.tsx'), loadPart('pages')])
  return { default: InviteDialog }
})
const BoardPalette = lazyPart(async () => {
  const [{ BoardPalette }] = await Promise.all([
    import('./BoardPalette.tsx'),
    loadPart('palette'),
    loadPart('panels'),
  ])
  return { default: BoardPalette }
})

/** The open board, or what stands in its place while one looks at its past. */
export function BoardFrame({ board }: { board: BoardSummary }) {
  const editor = useEditor()
  const shown = useStore(editor.past.shown)
  useEffect(() => followAddress(editor, window), [editor])
  useEffect(() => {
    // Others do not see a hand that rests on a board which is not on the screen.
    if (shown) editor.pointerLeft()
  }, [editor, shown])
  if (!shown) return <BoardOfToday board={board} />
  return (
    <Suspense fallback={<BoardSkeleton />}>
      <Past shown={shown} />
    </Suspense>
  )
}

/** The bar, the canvas below it, and the panels that float over the canvas. */
function BoardOfToday({ board }: { board: BoardSummary }) {
  const { t } = useTranslation('app')
  const { pathname } = useLocation()
  const navigate = useNavigate()
  // The board and nothing else; what is open on it stays as it is.
  const presenting = useStore(useEditor().navigation.presenter) !== null
  const [inviting, setInviting] = useState(false)
  const workshop = useWorkshop()
  // What lies under it is not there for anybody.
  const covered = useEditorState(({ outline }) => outline === 'whole') && !presenting
  useOpeningOutline()
  const isLocked = useStore(useBoardRows()).locked !== null
  return (
    <div className={classes['page']}>
      <SkipLink />
      {!presenting && <TopBar board={board} onInvite={() => setInviting(true)} />}
      {!presenting && isLocked && (
        <Suspense>
          <LockBanner />
        </Suspense>
      )}
      {!presenting && workshop && (
        <Suspense>
          <WorkshopBar />
        </Suspense>
      )}
      <main
        id="content"
        className={classes['area']}
        tabIndex={-1}
        aria-label={t('board.area')}
        data-presenting={presenting || undefined}
      >
        <div inert={covered} className={classes['scene']}>
          <BoardScene heads={!presenting && <GridHeads />} over={!presenting && <Comments />} />
          {!presenting && (
            <>
              <ZoomBar />
              <Toolbar />
              <HelpButton />
              <UnreadableNotice />
              <FollowBorder />
            </>
          )}
        </div>
        {!presenting && <Inspector />}
        {askedIn(workshop) && (
          <Suspense>
            <RoundParts />
          </Suspense>
        )}
        <NavigationPanels palette={<BoardPalette onInvite={() => setInviting(true)} />} />
        <BackToDoor />
        <Ended
          signInHref={`/sign-in?from=${encodeURIComponent(pathname)}`}
          onBack={() => void navigate({ to: '/' })}
        />
      </main>
      <ContextMenu />
      <Shortcuts />
      <ExportPart />
      <Notices />
      <LostTexts />
      {inviting && (
        <Suspense>
          <InviteDialog onClose={() => setInviting(false)} />
        </Suspense>
      )}
    </div>
  )
}
