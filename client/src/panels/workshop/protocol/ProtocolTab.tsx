import { NoWorkshop } from '../NoWorkshop.tsx'

export function ProtocolTab() {
  return <NoWorkshop />
}
