import { type TextPart, partsOf } from '@wegpunkt/shared/comments/mentions'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import classes from './thread.module.css'
import { useCommentPeople } from './use-comment-people.ts'

type Props = { readonly desk: CommentDesk; readonly text: string }

/** What somebody said: its lines, its links, and who is named in it. */
export function CommentText({ desk, text }: Props) {
  const { person } = useCommentPeople(desk)
  return (
    <p className={classes['text']} dir="auto">
      {placed(partsOf(text)).map(({ at, part }) => {
        if (part.kind === 'text') return <span key={at}>{part.text}</span>
        if (part.kind === 'mention')
          return (
            <span key={at} className={classes['mention']} data-me={part.id === desk.me || undefined}>
              {`@${person(part.id)}`}
            </span>
          )
        return (
          <a key={at} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
            {part.text}
          </a>
        )
      })}
    </p>
  )
}

/** Parts have no other identity than where they stand. */
const placed = (parts: readonly TextPart[]) => parts.map((part, at) => ({ at, part }))
