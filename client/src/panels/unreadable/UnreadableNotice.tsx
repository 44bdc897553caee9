import { Suspense, lazy } from 'react'
import { useSkipped } from '../../document/hooks.ts'

// Hardly any board has something to say here.
const UnreadableCount = lazy(async () => ({
  default: (await import('./UnreadableCount.tsx')).UnreadableCount,
}))

/** What nobody can read is not hidden without a word. */
export function UnreadableNotice() {
  const count = useSkipped()
  if (count === 0) return null
  return (
    <Suspense>
      <UnreadableCount count={count} />
    </Suspense>
  )
}
