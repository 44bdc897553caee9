import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { Workplace } from '../Workplace.tsx'
import { MeasuresWaiting } from './MeasuresWaiting.tsx'

const MyMeasures = lazyPart(async () => {
  const [{ MyMeasures }] = await Promise.all([import('./MyMeasures.tsx'), loadPart('measures')])
  return { default: MyMeasures }
})

/** What one has taken on or was asked for, on all boards. */
export function MyMeasuresPage() {
  const { t } = useTranslation('app')
  return (
    <Workplace title={t('nav.measures')}>
      <Suspense fallback={<MeasuresWaiting />}>
        <MyMeasures />
      </Suspense>
    </Workplace>
  )
}
