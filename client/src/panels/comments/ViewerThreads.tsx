import { Button } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Thread } from '@wegpunkt/shared/comments/threads'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import type { CommentDesk } from '../../editor/comments/comment-desk.ts'
import { placeKeyOf } from '../../editor/comments/place-of.ts'
import { CommentRow } from './thread/CommentRow.tsx'
import { Composer } from './thread/Composer.tsx'
import { openThreadsOn } from './threads-on.ts'
import classes from './viewer-threads.module.css'

type Props = { readonly desk: CommentDesk; readonly id: ElementId; readonly heading: string }

/** What is said of one element, one below the other, and a field to say something: without a canvas. */
export function ViewerThreads({ desk, id, heading }: Props) {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <Threads key={id} desk={desk} id={id} heading={heading} />
    </QueryClientProvider>
  )
}

function Threads({ desk, id, heading }: Props) {
  const { t } = useTranslation('comments')
  const { boardId } = useBoardInfo()
  const { say } = useStore(desk.rights)
  const threads = openThreadsOn(useStore(desk.threads), id)
  const [answered, answer] = useState<string | null>(null)
  const isAnswering = threads.some((thread) => thread.id === answered)
  if (threads.length === 0 && !say) return null
  const about = { on: 'element', id } as const
  return (
    <section className={classes['threads']}>
      <h3>{heading}</h3>
      {threads.length > 0 && (
        <ol className={classes['list']} aria-label={heading}>
          {threads.map((thread) => (
            <OneThread
              key={thread.id}
              desk={desk}
              thread={thread}
              isAnswering={thread.id === answered}
              onAnswer={answer}
            />
          ))}
        </ol>
      )}
      {say && !isAnswering && (
        <Composer
          desk={desk}
          place={`${boardId} ${placeKeyOf(about)}`}
          label={t('begin')}
          takesFocus={false}
          onSend={(text, key) => desk.say(about, text, key)}
        />
      )}
    </section>
  )
}

type OneProps = {
  readonly desk: CommentDesk
  readonly thread: Thread
  readonly isAnswering: boolean
  readonly onAnswer: (thread: string | null) => void
}

function OneThread({ desk, thread, isAnswering, onAnswer }: OneProps) {
  const { t } = useTranslation('comments')
  const { boardId } = useBoardInfo()
  const { say } = useStore(desk.rights)
  useEffect(() => desk.markRead(thread.id), [desk, thread])
  const begun = thread.comments.find(({ id }) => id === thread.id)
  const mayAnswer = say && begun?.state !== 'waiting'
  return (
    <li className={classes['thread']}>
      <ol className={classes['list']}>
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <CommentRow desk={desk} comment={comment} />
          </li>
        ))}
      </ol>
      {mayAnswer && !isAnswering && (
        <Button
          className={classes['answer'] ?? ''}
          variant="subtle"
          size="compact-sm"
          onClick={() => onAnswer(thread.id)}
        >
          {t('answer')}
        </Button>
      )}
      {mayAnswer && isAnswering && (
        <Composer
          desk={desk}
          place={`${boardId} ${thread.id}`}
          label={t('answer')}
          takesFocus
          onSend={(text, key) => desk.say({ in: thread.id }, text, key)}
          onSent={(_, left) => {
            if (left.text === '') onAnswer(null)
          }}
        />
      )}
    </li>
  )
}
