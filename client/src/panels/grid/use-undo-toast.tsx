import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'

const SHOWN_MS = 8_000

/** Says what was done, and offers to take it back. */
export function useUndoToast(): (text: string) => void {
  const { t } = useTranslation('scene')
  const editor = useEditor()
  return (text) => {
    const id = notifications.show({
      autoClose: SHOWN_MS,
      withCloseButton: true,
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="md">{text}</Text>
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => {
              editor.undo()
              notifications.hide(id)
            }}
          >
            {t('undo')}
          </Button>
        </Group>
      ),
    })
  }
}
