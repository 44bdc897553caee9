import { Suspense, useEffect, useState } from 'react'
import { useBoardInfo } from '../../editor/board-info.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { useMe } from '../me.ts'

const CommentsOnBoard = lazyPart(async () => {
  const [{ CommentsOnBoard }] = await Promise.all([
    import('../../panels/comments/CommentsOnBoard.tsx'),
    loadPart('comments'),
  ])
  return { default: CommentsOnBoard }
})

/** Where nothing was said yet, what shows comments is needed by who begins: not before the board has settled. */
const NOBODY_BEFORE_MS = 3_000

/** The comments of the board, once the rows have said whether there are any. */
export function Comments() {
  const { rowsSettled, rowState } = useBoardInfo()
  const { guest } = useMe()
  const [isLater, setLater] = useState(false)
  useEffect(() => {
    if (!rowsSettled) return undefined
    const timer = setTimeout(() => setLater(true), NOBODY_BEFORE_MS)
    return () => clearTimeout(timer)
  }, [rowsSettled])
  if (!isLater && rowState.comments === 0) return null
  return (
    <Suspense>
      <CommentsOnBoard isGuest={guest !== null} />
    </Suspense>
  )
}
