import { ActionIcon, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanes } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import type { NewLane } from './grid-edits.ts'
import styles from './grid-heads.module.css'
import { useLaneName } from './use-head-lines.ts'

const once: readonly NewLane[] = [
  { kind: 'doing' },
  { kind: 'thinking' },
  { kind: 'feeling' },
  { kind: 'backstage' },
  { kind: 'ideas' },
]

/** Adds a lane at the end: what the board does not have yet, or one to be named. */
export function AddLane({ start, onAdd }: { start: number; onAdd: (lane: NewLane) => void }) {
  const { t } = useTranslation('scene')
  const nameOf = useLaneName()
  const { departments } = useBoardInfo()
  const here = [...useLanes().values()]
  const isMissing = (lane: NewLane): boolean =>
    !here.some(({ kind, department }) => kind === lane.kind && department === lane.department)
  const missingDepartments = departments
    .map(({ key }): NewLane => ({ kind: 'department', department: key }))
    .filter(isMissing)
  const missing = once.filter(isMissing)

  // The name of the new lane takes the focus, so the button must not take it back.
  return (
    <Menu position="right-start" returnFocus={false}>
      <Menu.Target>
        <ActionIcon
          className={styles['add'] ?? ''}
          style={{ '--start': start }}
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('lane.add')}
          title={t('lane.add')}
        >
          <IconPlus size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
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
      </Menu.Dropdown>
    </Menu>
  )
}
