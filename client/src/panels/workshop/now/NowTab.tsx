import { NoWorkshop } from '../NoWorkshop.tsx'

export function NowTab() {
  return <NoWorkshop />
}
