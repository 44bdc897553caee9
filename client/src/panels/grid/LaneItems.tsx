import { Menu } from '@mantine/core'
import { isPresent } from '@wegpunkt/shared/journey/former-departments'
import { useTranslation } from 'react-i18next'
import { useLanes } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import type { NewLane } from './grid-edits.ts'
import { useLaneName } from './use-head-lines.ts'

const once: readonly NewLane[] = [
  { kind: 'doing' },
  { kind: 'thinking' },
  { kind: 'feeling' },
  { kind: 'curve' },
  { kind: 'backstage' },
  { kind: 'ideas' },
]

/** The lanes that the board does not have yet, and one to be named. */
export function LaneItems({ onAdd }: { onAdd: (lane: NewLane) => void }) {
  const { t } = useTranslation('scene')
  const nameOf = useLaneName()
  const { departments } = useBoardInfo()
  const here = [...useLanes().values()]
  const isMissing = (lane: NewLane): boolean =>
    !here.some(({ kind, department }) => kind === lane.kind && department === lane.department)
  const missingDepartments = departments
    .filter(isPresent)
    .map(({ key }): NewLane => ({ kind: 'department', department: key }))
    .filter(isMissing)
  const missing = once.filter(isMissing)

  return (
    <>
      {missingDepartments.length > 0 && <Menu.Label>{t('lane.departments')}</Menu.Label>}
      {missingDepartments.map((lane) => (
        <Menu.Item key={lane.department} onClick={() => onAdd(lane)}>
          {nameOf(lane)}
        </Menu.Item>
      ))}
      {missing.length > 0 && <Menu.Label>{t('lane.others')}</Menu.Label>}
      {missing.map((lane) => (
        <Menu.Item key={lane.kind} onClick={() => onAdd(lane)}>
          {nameOf(lane)}
        </Menu.Item>
      ))}
      {(missing.length > 0 || missingDepartments.length > 0) && <Menu.Divider />}
      <Menu.Item onClick={() => onAdd({ kind: 'free' })}>{t('lane.addFree')}</Menu.Item>
    </>
  )
}
