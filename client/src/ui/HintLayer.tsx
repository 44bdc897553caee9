import { Suspense, useEffect, useState } from 'react'
import { lazyPart } from './lazy-part.ts'
import { type Hinted, watchHints } from './watch-hints.ts'

const HintBubble = lazyPart(async () => ({ default: (await import('./HintBubble.tsx')).HintBubble }))

/** The one place where hints show. Once for the whole page. */
export function HintLayer() {
  const [hinted, setHinted] = useState<Hinted | null>(null)
  useEffect(() => watchHints(document, setHinted), [])
  return (
    hinted && (
      <Suspense>
        <HintBubble {...hinted} />
      </Suspense>
    )
  )
}
