import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useSheetWidth } from '../../../sheet/sheet-width.ts'
import { UnfinishedMeasures } from '../../before/UnfinishedMeasures.tsx'
import { GroupsSection } from '../../groups/GroupsSection.tsx'
import { ParkingLot } from '../../parking/ParkingLot.tsx'
import { useLeads } from '../../use-led-workshop.ts'
import { CrowdHint } from '../CrowdHint.tsx'
import classes from '../lead.module.css'
import { Counts } from './Counts.tsx'
import { EndWorkshop } from './EndWorkshop.tsx'
import { JoinModerators } from './JoinModerators.tsx'
import { LeadGone } from './LeadGone.tsx'
import { Moderators } from './Moderators.tsx'
import { PhaseOn } from './PhaseOn.tsx'
import { Reveals } from './Reveals.tsx'
import { RunOrder } from './RunOrder.tsx'
import { Steps } from './Steps.tsx'
import { Timing } from './Timing.tsx'
import { useCounts } from './use-counts.ts'

/** Everything a moderator does while a workshop is on: what is on, the time, the way on, what is hidden, who leads. */
export function Console({ workshop }: { workshop: WorkshopView }) {
  const width = useSheetWidth()
  const leads = useLeads(workshop)
  const counts = useCounts(workshop)
  return (
    <div className={classes['console']} data-width={width}>
      <div className={classes['column']}>
        {!leads && <JoinModerators workshop={workshop} />}
        <LeadGone workshop={workshop} />
        <section className={classes['on']}>
          <PhaseOn workshop={workshop} />
          <Timing workshop={workshop} leads={leads} />
          {leads && <Steps workshop={workshop} />}
        </section>
        {leads && <Reveals workshop={workshop} counts={counts} />}
        <Counts counts={counts} />
        <CrowdHint workshop={workshop} people={counts?.participants} />
        {leads && <GroupsSection />}
      </div>
      <div className={classes['column']}>
        {/* What a workshop opens with; later it is in the agenda. */}
        {workshop.runs.length === 1 && <UnfinishedMeasures />}
        <RunOrder workshop={workshop} leads={leads} />
        <ParkingLot />
        <Moderators workshop={workshop} />
        {leads && <EndWorkshop workshop={workshop} />}
      </div>
    </div>
  )
}
