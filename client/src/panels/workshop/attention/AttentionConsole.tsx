import type { WorkshopCounts, WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { Suspense } from 'react'
import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'

const AttentionSection = lazyPart(async () => {
  const [{ AttentionSection }] = await Promise.all([import('./AttentionSection.tsx'), loadPart('attention')])
  return { default: AttentionSection }
})

const LocksSection = lazyPart(async () => {
  const [{ LocksSection }] = await Promise.all([
    import('../../locks/LocksSection.tsx'),
    loadPart('attention'),
  ])
  return { default: LocksSection }
})

const ContactSection = lazyPart(async () => {
  const [{ ContactSection }] = await Promise.all([import('./ContactSection.tsx'), loadPart('attention')])
  return { default: ContactSection }
})

/** Where moderators ask everybody to look. It brings its texts along. */
export function AttentionConsole({ workshop }: { workshop: WorkshopView }) {
  return (
    <Suspense fallback={null}>
      <AttentionSection workshop={workshop} />
    </Suspense>
  )
}

/** The locks that moderators keep. */
export function Locks() {
  return (
    <Suspense fallback={null}>
      <LocksSection />
    </Suspense>
  )
}

/** METHOD.md M24. */
export function Contact({ contact }: Pick<WorkshopCounts, 'contact'>) {
  return (
    <Suspense fallback={null}>
      <ContactSection contact={contact} />
    </Suspense>
  )
}
