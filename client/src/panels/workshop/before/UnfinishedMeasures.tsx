import { Suspense } from 'react'
import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'

const BeforeSection = lazyPart(async () => {
  const [{ BeforeSection }] = await Promise.all([import('./BeforeSection.tsx'), loadPart('protocol')])
  return { default: BeforeSection }
})

/** What is left of the workshops before; nothing where nothing is. It brings its texts along. */
export function UnfinishedMeasures() {
  return (
    <Suspense fallback={null}>
      <BeforeSection />
    </Suspense>
  )
}
