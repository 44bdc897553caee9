import { can } from '@wegpunkt/shared/access/roles'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { Suspense } from 'react'
import { useRole, useStore } from '../../document/hooks.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { PeopleHere } from '../../panels/people/PeopleHere.tsx'
import { ActionButton } from '../../panels/toolbar/ActionButton.tsx'
import { SaveStatusLine } from '../../panels/save-status/SaveStatusLine.tsx'
import { useMe } from '../me.ts'
import { BoardTitle } from './BoardTitle.tsx'
import classes from './board.module.css'
import { CustomerViewSwitch } from './CustomerViewSwitch.tsx'
import { InviteButton } from './InviteButton.tsx'
import { MainMenu } from './MainMenu.tsx'
import { JourneyButton } from './JourneyButton.tsx'
import { ShareButton } from './ShareButton.tsx'
import { WorkshopButton } from './WorkshopButton.tsx'
import { PersonaSwitch } from './PersonaSwitch.tsx'

// Its words are there once the comments are.
const CommentNews = lazyPart(async () => ({
  default: (await import('../../panels/comments/CommentNews.tsx')).CommentNews,
}))

/** 48 px above the board: where one is, whose journey is shown, whether all is saved, who is here. */
export function TopBar({ board, onInvite }: { board: BoardSummary; onInvite: () => void }) {
  const { role } = useMe()
  const desk = useStore(useEditor().comments)
  const onBoard = useRole()
  const mayRename = can(onBoard, 'board.edit')
  return (
    <header className={`${classes['bar']} more-aside`}>
      <MainMenu />
      <BoardTitle key={board.title} board={board} mayRename={mayRename} />
      <PersonaSwitch personas={board.personas} />
      {/* Their panels slide in at the left: the inspector keeps the right side, and is open beside each of them. */}
      <JourneyButton />
      <WorkshopButton />
      <CustomerViewSwitch />
      <span className={classes['toOutline']}>
        <ActionButton id="outline" pressed={useEditorState(({ outline }) => outline !== 'closed')} />
      </span>
      <span className={classes['roomy']}>
        <ActionButton id="search" />
        <ActionButton id="bookmarks" />
      </span>
      <SaveStatusLine />
      <div className={classes['space']} />
      <span className={classes['roomy']}>
        <ActionButton id="present" />
      </span>
      <PeopleHere />
      <Suspense>{desk && <CommentNews desk={desk} />}</Suspense>
      {can(onBoard, 'link.share') && <ShareButton />}
      {can(role, 'member.invite') && <InviteButton onInvite={onInvite} />}
    </header>
  )
}
