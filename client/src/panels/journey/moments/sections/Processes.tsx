import { coreProcesses } from '@wegpunkt/shared/journey/core-processes'
import { useTranslation } from 'react-i18next'
import { useInsight } from '../insight.ts'
import { TouchpointList } from './TouchpointList.tsx'

/** The touchpoints of each core process (METHOD.md M16). */
export function Processes() {
  const { t } = useTranslation('insights')
  const processes = coreProcesses(useInsight().journey.board)
  return [...processes].map(([process, ids]) => (
    <TouchpointList key={process} title={process || t('moments.unnamedProcess')} ids={ids} />
  ))
}
