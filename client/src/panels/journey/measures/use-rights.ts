import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import type { Measure } from './measure-list.ts'
import { type MeasureRights, rightsTo } from './measure-rights.ts'
import { usePeople } from './use-people.ts'

export function useMeasureRights(): (measure: Measure) => MeasureRights {
  const role = useRole()
  const { me } = useBoardInfo()
  const { members, isMember } = usePeople()
  const who = { role, me: me.id, isMember: members.length > 0 ? isMember : null }
  return (measure) => rightsTo(measure, who)
}
