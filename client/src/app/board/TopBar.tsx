import { IconUserPlus } from '@tabler/icons-react'
import { can } from '@wegpunkt/shared/access/roles'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../document/hooks.ts'
import { PeopleHere } from '../../panels/people/PeopleHere.tsx'
import { SaveStatusLine } from '../../panels/save-status/SaveStatusLine.tsx'
import { ButtonLink } from '../ButtonLink.tsx'
import { useMe } from '../me.ts'
import { BoardTitle } from './BoardTitle.tsx'
import classes from './board.module.css'
import { MainMenu } from './MainMenu.tsx'
import { PersonaSwitch } from './PersonaSwitch.tsx'

/** 48 px above the board: where one is, whose journey is shown, whether all is saved, who is here. */
export function TopBar({ board }: { board: BoardSummary }) {
  const { t } = useTranslation('app')
  const { role } = useMe()
  const mayRename = can(useRole(), 'board.edit')
  return (
    <header className={classes['bar']}>
      <MainMenu />
      <BoardTitle key={board.title} board={board} mayRename={mayRename} />
      <PersonaSwitch personas={board.personas} />
      <SaveStatusLine />
      <div className={classes['space']} />
      <PeopleHere />
      {can(role, 'member.invite') && (
        <ButtonLink
          to="/settings"
          search={{ tab: 'invitations' }}
          className={classes['narrow'] ?? ''}
          flex="none"
          variant="light"
          size="sm"
          leftSection={<IconUserPlus size={18} stroke={1.5} aria-hidden />}
        >
          <span className={classes['words']}>{t('board.invite')}</span>
        </ButtonLink>
      )}
    </header>
  )
}
