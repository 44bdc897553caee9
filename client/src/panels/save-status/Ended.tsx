import { type ComponentProps, Suspense } from 'react'
import { useSaveStatus } from '../../document/hooks.ts'
import { loadPart } from '../../locales/i18n.ts'
import type { EndedBanner as Banner } from './EndedBanner.tsx'
import { lazyPart } from '../../ui/lazy-part.ts'

const EndedBanner = lazyPart(async () => {
  const [{ EndedBanner }] = await Promise.all([import('./EndedBanner.tsx'), loadPart('mishaps')])
  return { default: EndedBanner }
})

/** Nothing as long as the board is saved from this tab. */
export function Ended(props: ComponentProps<typeof Banner>) {
  const { state } = useSaveStatus()
  if (state !== 'ended' && state !== 'outdated') return null
  return (
    <Suspense>
      <EndedBanner {...props} />
    </Suspense>
  )
}
