import { Suspense } from 'react'
import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { useEditorState } from '../../../editor/context.ts'
import type { SelectedOf } from '../../../editor/selected.ts'
import { PlaceFields } from '../PlaceFields.tsx'
import { SizeFields } from '../SizeFields.tsx'
import { CustomerSection } from './CustomerSection.tsx'
import { EventsSection } from './EventsSection.tsx'
import { ExperienceSection } from './ExperienceSection.tsx'
import { MeasuresSection } from './MeasuresSection.tsx'
import { NatureSection } from './NatureSection.tsx'
import { OrdersSection } from './OrdersSection.tsx'
import { Section } from './Section.tsx'
import { SpecialSection } from './SpecialSection.tsx'
import { WhoSection } from './WhoSection.tsx'
import { WishesSection } from './WishesSection.tsx'

const EvidenceSection = lazyPart(async () => {
  const [{ EvidenceSection }] = await Promise.all([import('./EvidenceSection.tsx'), loadPart('evidence')])
  return { default: EvidenceSection }
})

type Props = { selected: readonly SelectedOf<'touchpoint'>[]; readOnly: boolean }

/**
 * What the method asks about touchpoints, in its order. Of several only what is chosen from a few, and in the
 * customer's view only what customers see of it (METHOD.md M22).
 */
export function TouchpointSections({ selected, readOnly }: Props) {
  const [only, another] = selected
  const customer = useEditorState(({ lens }) => lens.customer)
  const single = only && !another ? only : null
  // Another touchpoint begins with fields of its own: what was typed belongs to the one before.
  return (
    <div key={selected.map(({ id }) => id).join()}>
      <CustomerSection selected={selected} readOnly={readOnly} />
      <ExperienceSection selected={selected} readOnly={readOnly} />
      {single && <EventsSection touchpoint={single} readOnly={readOnly} />}
      <NatureSection selected={selected} readOnly={readOnly} />
      <WishesSection selected={selected} readOnly={readOnly} />
      {single && !customer && <OrdersSection touchpoint={single} readOnly={readOnly} />}
      {single && !customer && (
        <Suspense>
          <EvidenceSection touchpoint={single} readOnly={readOnly} />
        </Suspense>
      )}
      {!customer && <WhoSection selected={selected} readOnly={readOnly} />}
      {single && <SpecialSection touchpoint={single} readOnly={readOnly} />}
      {single && !customer && <MeasuresSection touchpoint={single} />}
      {!customer && (
        <Section id="place" summary="" readOnly={readOnly}>
          <PlaceFields selected={selected} />
          <SizeFields selected={selected} />
        </Section>
      )}
    </div>
  )
}
