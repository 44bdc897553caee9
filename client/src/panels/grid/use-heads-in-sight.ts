import { useEditorState } from '../../editor/context.ts'
import type { Axis } from './grid-edits.ts'
import type { HeadLine } from './heads.ts'
import { firstInSight, headsFrom } from './heads-in-sight.ts'

/** The heads to render: all, unless there are more than anybody makes by hand. */
export function useHeadsInSight(axis: Axis, lines: readonly HeadLine[]): readonly HeadLine[] {
  const first = useEditorState(({ camera }) => firstInSight(lines, camera.at[axis === 'stages' ? 0 : 1]))
  return headsFrom(lines, first)
}
