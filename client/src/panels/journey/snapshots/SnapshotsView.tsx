import { useStore } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import { ComparisonView } from './ComparisonView.tsx'
import { Timeline } from './Timeline.tsx'

/** The board's past: what was kept of it for each persona, and what differs between two of that. */
export function SnapshotsView() {
  const pair = useStore(useEditor().past.compared)
  return pair ? <ComparisonView pair={pair} /> : <Timeline />
}
