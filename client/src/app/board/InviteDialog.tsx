import { Modal, Stack, Text } from '@mantine/core'
import { INVITATION_DAYS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { InvitePerson } from '../settings/InvitePerson.tsx'

/** The form of an invitation, over the board. Shown while it is rendered. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('hint.invite')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack>
        <Text c="dimmed">{t('invitations.lead', { days: INVITATION_DAYS })}</Text>
        <InvitePerson />
      </Stack>
    </Modal>
  )
}
