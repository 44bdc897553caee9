import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FormError } from './FormError.tsx'

type Props = {
  title: string
  text: string
  /** The verb on the button that does it. */
  submit: string
  onConfirm: () => Promise<unknown>
  onClose: () => void
}

/** Asks before something is destroyed. Shown while it is rendered. */
export function ConfirmDialog({ title, text, submit, onConfirm, onClose }: Props) {
  const { t } = useTranslation('app')
  const { mutate, isPending, error } = useMutation({ mutationFn: onConfirm, onSuccess: onClose })
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <Stack>
        <Text>{text}</Text>
        <FormError error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('action.cancel')}
          </Button>
          <Button color="red" loading={isPending} onClick={() => mutate()}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
