import { Button } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import type { CommentDesk } from '../../editor/comments/comment-desk.ts'
import { useEditor } from '../../editor/context.ts'
import { showWaiting, waitingIn } from './waiting-shown.ts'

/** Says to moderators that something waits for them, and leads there; nothing else is there while nothing does. */
export function WaitingButton({ desk }: { desk: CommentDesk }) {
  const { t } = useTranslation('comments')
  const editor = useEditor()
  const { moderate } = useStore(desk.rights)
  const count = waitingIn(useStore(desk.threads)).length
  if (!moderate || count === 0) return null
  const words = t('waiting.count', { count })
  return (
    <Button
      variant="light"
      size="sm"
      flex="none"
      px={10}
      aria-label={words}
      data-hint={words}
      leftSection={<IconHourglass size={18} stroke={1.5} aria-hidden />}
      onClick={() => showWaiting(editor, desk)}
    >
      {count}
    </Button>
  )
}
