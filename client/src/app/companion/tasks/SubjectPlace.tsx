import type { Subject } from '@wegpunkt/shared/http/companion-routes'
import { useTranslation } from 'react-i18next'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { useDepartments } from '../../use-departments.ts'
import page from '../companion.module.css'

/** In which stage and lane it lies, as the board calls them. */
export function SubjectPlace({ subject: { stage, lane } }: { subject: Subject }) {
  const { t } = useTranslation('editor')
  const departmentName = useDepartmentName(useDepartments().all)
  const laneName =
    lane &&
    (lane.name ||
      (lane.department === null
        ? lane.kind === 'free'
          ? null
          : t(`lanes.${lane.kind}`)
        : departmentName(lane.department)))
  const place = [stage, laneName].filter(Boolean).join(' · ')
  return place === '' ? null : <p className={page['small']}>{place}</p>
}
