import type { Lane, Stage } from '@wegpunkt/shared/board/schema'
import { MAX_NAME_CHARS } from '@wegpunkt/shared/limits'
import { departmentName } from '../../../ui/department-name.ts'
import type { PictureFacts } from './picture-board.ts'

type Naming = Pick<PictureFacts, 'customer' | 'departments' | 'locale' | 't'>

export const stageName = ({ name }: Pick<Stage, 'name'>, { t }: Naming): string =>
  name.slice(0, MAX_NAME_CHARS) || t('stage.unnamed')

/** As the head beside the canvas says it. Customers know one company, and no departments. */
export function laneName(lane: Lane, { customer, departments, locale, t }: Naming): string {
  if (customer && lane.kind === 'department') return t('lane.company')
  const own = lane.name.slice(0, MAX_NAME_CHARS)
  if (own) return own
  if (lane.kind !== 'department') return t(`lane.kind.${lane.kind}`)
  const department = departments.find(({ key }) => key === lane.department)
  return department ? departmentName(department, locale) : t('lane.kind.department')
}
