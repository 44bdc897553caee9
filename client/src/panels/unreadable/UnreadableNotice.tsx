import { Suspense } from 'react'
import { useSkipped } from '../../document/hooks.ts'
import { loadPart } from '../../locales/i18n.ts'
import classes from './unreadable.module.css'
import { lazyPart } from '../../ui/lazy-part.ts'

// Hardly any board has something to tell here.
const UnreadableCount = lazyPart(async () => {
  const [{ UnreadableCount }] = await Promise.all([import('./UnreadableCount.tsx'), loadPart('mishaps')])
  return { default: UnreadableCount }
})

/** What nobody can read is not hidden without a word: how much it is, and on demand what. */
export function UnreadableNotice() {
  const count = useSkipped()
  if (count === 0) return null
  return (
    <Suspense>
      <div className={classes['notice']}>
        <UnreadableCount count={count} />
      </div>
    </Suspense>
  )
}
