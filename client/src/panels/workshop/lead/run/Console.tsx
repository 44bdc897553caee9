import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSheetWidth } from '../../../sheet/sheet-width.ts'
import { AttentionConsole, Contact, Locks } from '../../attention/AttentionConsole.tsx'
import { UnfinishedMeasures } from '../../before/UnfinishedMeasures.tsx'
import { GroupsSection } from '../../groups/GroupsSection.tsx'
import { ParkingLot } from '../../parking/ParkingLot.tsx'
import { useLeads } from '../../use-led-workshop.ts'
import { CrowdHint } from '../CrowdHint.tsx'
import classes from '../lead.module.css'
import { Counts } from './Counts.tsx'
import { EndWorkshop } from './EndWorkshop.tsx'
import { Hands } from './Hands.tsx'
import { JoinModerators } from './JoinModerators.tsx'
import { LeadGone } from './LeadGone.tsx'
import { Moderators } from './Moderators.tsx'
import { PhaseOn } from './PhaseOn.tsx'
import { PhaseOnMeans } from './PhaseOnMeans.tsx'
import { Reveals } from './Reveals.tsx'
import { RunOrder } from './RunOrder.tsx'
import { Steps } from './Steps.tsx'
import { Timing } from './Timing.tsx'
import { useCounts } from './use-counts.ts'

/** Everything a moderator does while a workshop is on: what is on, the time, the way on, what is hidden, who leads. */
export function Console({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const width = useSheetWidth()
  const leads = useLeads(workshop)
  const counts = useCounts(workshop)
  const on = useRef<HTMLElement>(null)
  // Who has just started it by keyboard goes on here, and not on a button that would lead on at once.
  useEffect(() => {
    if (document.activeElement === document.body) on.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={classes['console']} data-width={width}>
      <div className={classes['column']}>
        {!leads && <JoinModerators workshop={workshop} />}
        <LeadGone workshop={workshop} />
        <section ref={on} tabIndex={-1} aria-label={t('run.now')} className={classes['on']}>
          <PhaseOn workshop={workshop} />
          <Timing workshop={workshop} leads={leads} />
          {leads && <Steps workshop={workshop} />}
          <PhaseOnMeans workshop={workshop} />
        </section>
        {leads && <Reveals workshop={workshop} counts={counts} />}
        {leads && <Hands />}
        <Counts counts={counts} />
        {leads && counts !== undefined && <Contact contact={counts.contact} />}
        <CrowdHint workshop={workshop} people={counts?.participants} />
        {leads && <AttentionConsole workshop={workshop} />}
        {leads && <GroupsSection />}
      </div>
      <div className={classes['column']}>
        {/* What a workshop opens with; later it is in the agenda. */}
        {workshop.runs.length === 1 && <UnfinishedMeasures />}
        <RunOrder workshop={workshop} leads={leads} />
        <ParkingLot />
        {leads && <Locks />}
        <Moderators workshop={workshop} />
        {leads && <EndWorkshop workshop={workshop} />}
      </div>
    </div>
  )
}
