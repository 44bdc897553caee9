import { NoWorkshop } from '../NoWorkshop.tsx'

export function PeopleTab() {
  return <NoWorkshop />
}
