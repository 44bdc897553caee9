import { NoWorkshop } from '../NoWorkshop.tsx'

export function LeadTab() {
  return <NoWorkshop />
}
