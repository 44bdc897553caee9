import { Button, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { INVITATION_DAYS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { InvitePerson } from '../settings/InvitePerson.tsx'
import classes from './board.module.css'

/** Invites somebody without leaving the board. */
export function InviteButton() {
  const { t } = useTranslation('app')
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button
        className={classes['narrow'] ?? ''}
        flex="none"
        variant="light"
        size="sm"
        leftSection={<IconUserPlus size={18} stroke={1.5} aria-hidden />}
        onClick={open}
      >
        <span className={classes['words']}>{t('board.invite')}</span>
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('hint.invite')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <Stack>
          <Text c="dimmed">{t('invitations.lead', { days: INVITATION_DAYS })}</Text>
          <InvitePerson />
        </Stack>
      </Modal>
    </>
  )
}
