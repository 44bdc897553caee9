import { Suspense } from 'react'
import { useBoardInfo } from '../../editor/board-info.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { useMe } from '../me.ts'

/** First the board with what the analyses say of it: what was said about it comes after. */
const AFTER_MS = 2_000

const CommentsOnBoard = lazyPart(async () => {
  await new Promise((resolve) => setTimeout(resolve, AFTER_MS))
  return await (await import('../../panels/comments/load-comments.ts')).loadComments()
})

/** The comments of the board, once the rows have said how far they are. */
export function Comments() {
  const { rowsSettled } = useBoardInfo()
  const isGuest = useMe().guest !== null
  return (
    rowsSettled && (
      <Suspense>
        <CommentsOnBoard isGuest={isGuest} />
      </Suspense>
    )
  )
}
