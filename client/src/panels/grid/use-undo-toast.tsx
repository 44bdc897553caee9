import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { hideToast, showToast } from '../../ui/toasts.ts'

const SHOWN_MS = 8_000
/** Numbers the toasts of this page, so that each button hides its own. */
let shown = 0

/** Says what was done, and offers to take it back. */
export function useUndoToast(): (text: string) => void {
  const { t } = useTranslation('scene')
  const editor = useEditor()
  return (text) => {
    const id = `undo-${++shown}`
    showToast({
      id,
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
              hideToast(id)
            }}
          >
            {t('undo')}
          </Button>
        </Group>
      ),
    })
  }
}
