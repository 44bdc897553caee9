import { Suspense } from 'react'
import { useEditorState } from '../../editor/context.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

// Nobody follows anybody before the board is there.
const Followed = lazyPart(async () => ({ default: (await import('./Followed.tsx')).Followed }))

/** Around the board while one sees what somebody else sees. */
export function FollowBorder() {
  const following = useEditorState((state) => state.following)
  return (
    following !== null && (
      <Suspense>
        <Followed person={following} />
      </Suspense>
    )
  )
}
