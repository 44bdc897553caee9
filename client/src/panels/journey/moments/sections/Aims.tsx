import { touchpointsByAim } from '@wegpunkt/shared/journey/aims'
import { useTranslation } from 'react-i18next'
import { useInsight } from '../insight.ts'
import { TouchpointList } from './TouchpointList.tsx'

/** Which touchpoints aim at what (METHOD.md M15). */
export function Aims() {
  const { t } = useTranslation('method')
  const byAim = touchpointsByAim(useInsight().journey.board)
  return [...byAim].map(([aim, ids]) => <TouchpointList key={aim} title={t(`aims.names.${aim}`)} ids={ids} />)
}
