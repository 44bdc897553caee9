import { Button } from '@mantine/core'
import { IconAt, IconHourglass, type Icon } from '@tabler/icons-react'
import { newMentions } from '@wegpunkt/shared/comments/threads'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import type { CommentDesk } from '../../editor/comments/comment-desk.ts'
import { useEditor } from '../../editor/context.ts'
import { useGoToThread } from './list/use-go-to-thread.ts'
import { showWaiting, waitingIn } from './waiting-shown.ts'

/** What is new in the comments and meant for whoever is here: a button for each kind, and nothing where there is none. */
export function CommentNews({ desk }: { desk: CommentDesk }) {
  return (
    <>
      <Mentions desk={desk} />
      <Waiting desk={desk} />
    </>
  )
}

/** Says that somebody has named one, and leads to what was said first; what is open there counts as read. */
function Mentions({ desk }: { desk: CommentDesk }) {
  const { t } = useTranslation('comments')
  const goTo = useGoToThread(desk)
  const threads = useStore(desk.threads)
  const naming = newMentions(threads, useStore(desk.marks), desk.me)
  const oldest = threads.find(({ id }) => id === naming[0]?.thread)
  if (!oldest) return null
  const words = t('mentions.count', { count: naming.length })
  return <Count icon={IconAt} words={words} count={naming.length} onClick={() => goTo(oldest)} />
}

/** Says to moderators that something waits for them, and leads there. */
function Waiting({ desk }: { desk: CommentDesk }) {
  const { t } = useTranslation('comments')
  const editor = useEditor()
  const { moderate } = useStore(desk.rights)
  const count = waitingIn(useStore(desk.threads)).length
  if (!moderate || count === 0) return null
  const words = t('waiting.count', { count })
  return <Count icon={IconHourglass} words={words} count={count} onClick={() => showWaiting(editor, desk)} />
}

type CountProps = { icon: Icon; words: string; count: number; onClick: () => void }

function Count({ icon: Sign, words, count, onClick }: CountProps) {
  return (
    <Button
      variant="light"
      size="sm"
      flex="none"
      px={10}
      aria-label={words}
      data-hint={words}
      leftSection={<Sign size={18} stroke={1.5} aria-hidden />}
      onClick={onClick}
    >
      {count}
    </Button>
  )
}
