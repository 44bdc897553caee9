import { Suspense } from 'react'
import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'

const ParkingSection = lazyPart(async () => {
  const [{ ParkingSection }] = await Promise.all([import('./ParkingSection.tsx'), loadPart('protocol')])
  return { default: ParkingSection }
})

/** The parking lot of the workshop that is on; nothing while none is. It brings its texts along. */
export function ParkingLot() {
  return (
    <Suspense fallback={null}>
      <ParkingSection />
    </Suspense>
  )
}
