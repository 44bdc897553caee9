import { NoWorkshop } from '../NoWorkshop.tsx'

export function ResultsTab() {
  return <NoWorkshop />
}
