import { Suspense } from 'react'
import { useEditorState } from '../../editor/context.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

const FollowedSign = lazyPart(async () => ({ default: (await import('./FollowedSign.tsx')).FollowedSign }))

/** Around the board while one sees what somebody else sees: whom, and how to end it. */
export function FollowBorder() {
  const following = useEditorState((state) => state.following)
  return (
    following !== null && (
      <Suspense>
        <FollowedSign person={following} />
      </Suspense>
    )
  )
}
