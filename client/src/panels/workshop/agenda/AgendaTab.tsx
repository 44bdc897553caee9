import { NoWorkshop } from '../NoWorkshop.tsx'

export function AgendaTab() {
  return <NoWorkshop />
}
