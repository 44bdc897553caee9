import { Suspense } from 'react'
import { loadPart } from '../../../../locales/i18n.ts'
import { lazyPart } from '../../../../ui/lazy-part.ts'

const HandQueue = lazyPart(async () => {
  const [{ HandQueue }] = await Promise.all([import('../../hand/HandQueue.tsx'), loadPart('companion')])
  return { default: HandQueue }
})

/** Who asks to speak. */
export function Hands() {
  return (
    <Suspense>
      <HandQueue />
    </Suspense>
  )
}
