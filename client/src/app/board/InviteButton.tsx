import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './board.module.css'

/** Invites somebody without leaving the board. */
export function InviteButton({ onInvite }: { onInvite: () => void }) {
  const { t } = useTranslation('app')
  return (
    <Button
      className={classes['narrow'] ?? ''}
      flex="none"
      variant="light"
      size="sm"
      leftSection={<IconUserPlus size={18} stroke={1.5} aria-hidden />}
      onClick={onInvite}
    >
      <span className={classes['words']}>{t('board.invite')}</span>
    </Button>
  )
}
