import { MAX_NAME_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { useLanes, useLayout, useStages } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditorState } from '../../editor/context.ts'
import { departmentName } from '../../ui/department-name.ts'
import type { Lane } from '@wegpunkt/shared/board/schema'
import type { HeadLine } from './heads.ts'

/** The stages with their place on the board. */
export function useStageLines(): readonly HeadLine[] {
  const { t } = useTranslation('scene')
  const stages = useStages()
  const { columns } = useLayout()
  return columns.flatMap(({ id, x, w }, index) => {
    const stage = stages.get(id)
    if (!stage) return []
    return [
      { id, start: x, length: w, index, ownName: stage.name, name: shown(stage.name) || t('stage.unnamed') },
    ]
  })
}

/** The lanes with their place on the board. Customers know one company, and no departments. */
export function useLaneLines(): readonly HeadLine[] {
  const { t } = useTranslation('scene')
  const nameOf = useLaneName()
  const customer = useEditorState(({ lens }) => lens.customer)
  const lanes = useLanes()
  const { rows } = useLayout()
  return rows.flatMap(({ id, y, h }, index) => {
    const lane = lanes.get(id)
    if (!lane) return []
    const isHidden = customer && lane.kind === 'department'
    const name = isHidden ? t('lane.company') : shown(lane.name) || nameOf(lane)
    return [{ id, start: y, length: h, index, ownName: lane.name, name, lane }]
  })
}

// A broken client may have written a book; a name is seen in one line.
const shown = (name: string): string => name.slice(0, MAX_NAME_CHARS)

/** The name that goes with a lane's kind, in the reader's language. */
export function useLaneName(): (lane: Pick<Lane, 'kind' | 'department'>) => string {
  const { t } = useTranslation('scene')
  const { departments, locale } = useBoardInfo()
  return ({ kind, department: key }) => {
    if (kind !== 'department') return t(`lane.kind.${kind}`)
    const department = departments.find((one) => one.key === key)
    return department ? departmentName(department, locale) : t('lane.kind.department')
  }
}
