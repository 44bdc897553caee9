import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Bookmark } from '../../editor/navigation/bookmarks.ts'
import { useEditor } from '../../editor/context.ts'
import { hideToast, showToast } from '../../ui/toasts.ts'

const SHOWN_MS = 8_000

/** Says which bookmark was removed, and offers to put it back. */
export function useRemovedToast(): (bookmark: Bookmark, name: string) => void {
  const { t } = useTranslation('editor')
  const { bookmarks } = useEditor().navigation
  return (bookmark, name) => {
    const id = `bookmark-${bookmark.number}`
    showToast({
      id,
      autoClose: SHOWN_MS,
      withCloseButton: true,
      closeButtonProps: { 'aria-label': t('bookmarks.dismiss') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="md">{t('bookmarks.removed', { name })}</Text>
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => {
              bookmarks.restore(bookmark)
              hideToast(id)
            }}
          >
            {t('bookmarks.undo')}
          </Button>
        </Group>
      ),
    })
  }
}
