import { Skeleton } from '@mantine/core'
import { measuresOn } from '@wegpunkt/shared/journey/measure-figures'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'
import type { SelectedOf } from '../../../editor/selected.ts'
import { Section } from './Section.tsx'

const TouchpointMeasures = lazyPart(async () => {
  const [{ TouchpointMeasures }] = await Promise.all([
    import('../../journey/measures/TouchpointMeasures.tsx'),
    loadPart('measures'),
  ])
  return { default: TouchpointMeasures }
})

/** What is going to change at a touchpoint (METHOD.md M36). Who may do what with it is not a question of the card. */
export function MeasuresSection({ touchpoint: { id } }: { touchpoint: SelectedOf<'touchpoint'> }) {
  const { t } = useTranslation('method')
  const { rows } = useBoardInfo()
  const count = measuresOn(rows.measures).get(id)?.length ?? 0
  return (
    <Section id="measures" summary={count > 0 ? t('measuresHere.count', { count }) : ''} readOnly={false}>
      <Suspense fallback={<Skeleton h={32} />}>
        <TouchpointMeasures touchpoint={id} />
      </Suspense>
    </Section>
  )
}
