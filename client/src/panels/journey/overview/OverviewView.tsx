import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import { useSheetWidth } from '../../sheet/sheet-width.ts'
import classes from './overview.module.css'
import { PeoplePart } from './PeoplePart.tsx'
import { PersonasPart } from './PersonasPart.tsx'
import { ProgressPart } from './ProgressPart.tsx'
import { ReviewPart } from './ReviewPart.tsx'
import { ScorePart } from './ScorePart.tsx'
import { StatusPart } from './StatusPart.tsx'
import { SummaryPart } from './SummaryPart.tsx'
import { TeamPart } from './TeamPart.tsx'

/** The journey on one screen: who answers for it, how far it is, for whom, and when it is looked at again. */
export function OverviewView() {
  const { rowsLoaded } = useBoardInfo()
  const role = useRole()
  const width = useSheetWidth()
  if (!rowsLoaded) return <SheetLoading />
  return (
    <div className={classes['overview']} data-width={width}>
      <StatusPart role={role} />
      <ProgressPart />
      <PersonasPart />
      <PeoplePart role={role} />
      <TeamPart role={role} />
      <ScorePart role={role} />
      <ReviewPart role={role} />
      <SummaryPart />
    </div>
  )
}
