import { useWorkshop } from '../../../document/hooks.ts'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import { useLedWorkshop } from '../use-led-workshop.ts'
import { EndedWorkshop } from './EndedWorkshop.tsx'
import { PlannedWorkshop } from './PlannedWorkshop.tsx'
import { Prepare } from './prepare/Prepare.tsx'
import { Console } from './run/Console.tsx'

/** What moderators need: before a workshop its preparation, while it is on the console, then what is left of it. */
export function LeadTab() {
  const on = useWorkshop()
  const led = useLedWorkshop()
  if (on) return <Console workshop={on} />
  if (led === undefined) return <SheetLoading />
  if (led?.status === 'planned') return <PlannedWorkshop key={led.id} workshop={led} />
  if (led?.status === 'ended') return <EndedWorkshop workshop={led} />
  return <Prepare />
}
