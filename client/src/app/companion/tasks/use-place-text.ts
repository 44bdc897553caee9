import type { Subject } from '@wegpunkt/shared/http/companion-routes'
import { useTranslation } from 'react-i18next'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useDepartments } from '../../use-departments.ts'

type Place = Pick<Subject, 'stage' | 'lane'>

/** Stage and lane as the board calls them; empty without either. */
export function usePlaceText(): (place: Place) => string {
  const { t } = useTranslation('editor')
  const departmentName = useDepartmentName(useDepartments().all)
  const laneName = (lane: Place['lane']): string | null => {
    if (lane === null) return null
    if (lane.name !== '') return lane.name
    if (lane.department !== null) return departmentName(lane.department)
    return lane.kind === 'free' ? null : t(`lanes.${lane.kind}`)
  }
  return ({ stage, lane }) => [stage, laneName(lane)].filter(Boolean).join(' · ')
}
