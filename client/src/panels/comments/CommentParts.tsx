import { useStore } from '../../document/hooks.ts'
import type { CommentDesk } from '../../editor/comments/comment-desk.ts'
import { CommentPopover } from './CommentPopover.tsx'
import { PinLayer } from './pins/PinLayer.tsx'

/** What is seen of comments on the canvas: the pins, unless they are hidden, and what is open. */
export function CommentParts({ desk }: { desk: CommentDesk }) {
  const areShown = useStore(desk.areShown)
  return (
    <>
      {areShown && <PinLayer desk={desk} />}
      <CommentPopover desk={desk} />
    </>
  )
}
