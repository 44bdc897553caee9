import { relevance } from '@wegpunkt/shared/journey/relevance'
import { useTranslation } from 'react-i18next'
import { useInsight } from '../insight.ts'
import { TouchpointList } from './TouchpointList.tsx'

/** What is missing, what could go, and what is only assumed of it (METHOD.md M4). */
export function RelevanceLists() {
  const { t } = useTranslation('insights')
  const { missing, retire, assumed } = relevance(useInsight().journey)
  return (
    <>
      <TouchpointList title={t('moments.missing')} ids={missing} />
      <TouchpointList title={t('moments.retire')} ids={retire} />
      <TouchpointList title={t('moments.assumed')} ids={assumed} />
    </>
  )
}
