import {
  IconBulb,
  IconChartLine,
  IconMessageCircle,
  IconMoodSmile,
  IconRun,
  IconSettings,
} from '@tabler/icons-react'
import type { Lane, LaneKind } from '@wegpunkt/shared/board/schema'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditorState } from '../../editor/context.ts'
import { departmentCode } from '../../ui/department-name.ts'
import { readableOn } from '../../ui/readable-on.ts'
import styles from './lane-sign.module.css'

const icons: Partial<Record<LaneKind, typeof IconBulb>> = {
  doing: IconRun,
  thinking: IconMessageCircle,
  feeling: IconMoodSmile,
  curve: IconChartLine,
  backstage: IconSettings,
  ideas: IconBulb,
}

/** What kind of lane it is: a department by colour and letter code, everything else by an icon. */
export function LaneSign({ lane }: { lane: Lane }) {
  const { departments, locale } = useBoardInfo()
  const customer = useEditorState(({ lens }) => lens.customer)
  if (lane.kind === 'department') {
    const department = departments.find(({ key }) => key === lane.department)
    if (!department || customer) return null
    return (
      <span
        className={styles['sign']}
        style={{ background: department.color, color: readableOn(department.color) }}
        aria-hidden
      >
        {departmentCode(department, locale)}
      </span>
    )
  }
  const Icon = icons[lane.kind]
  return Icon ? <Icon size={18} stroke={1.5} style={{ flex: 'none' }} aria-hidden /> : null
}
