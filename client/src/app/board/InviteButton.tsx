import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { isModerator } from '@wegpunkt/shared/workshop/workshop-now'
import { useTranslation } from 'react-i18next'
import { useRole, useWorkshop } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor } from '../../editor/context.ts'
import classes from './board.module.css'

/** Invites somebody without leaving the board: into the workshop that is on, else as a member. */
export function InviteButton({ onInvite }: { onInvite: () => void }) {
  const { t } = useTranslation('app')
  const editor = useEditor()
  const workshop = useWorkshop()
  const { me } = useBoardInfo()
  const role = useRole()
  // While a workshop is on, whoever leads it wants people to join that: link, code and who is there. Members are
  // invited from the palette then, too.
  const leads = workshop !== null && (role === 'owner' || isModerator(workshop, me.id))
  return (
    <Button
      className={classes['narrow'] ?? ''}
      // Said where there is no room for its word.
      data-hint={t('board.invite')}
      flex="none"
      variant="light"
      size="sm"
      leftSection={<IconUserPlus size={18} stroke={1.5} aria-hidden />}
      onClick={leads ? () => editor.showWorkshop('people') : onInvite}
    >
      <span className={classes['lastWords']}>{t('board.invite')}</span>
    </Button>
  )
}
