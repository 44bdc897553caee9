import { NoWorkshop } from '../NoWorkshop.tsx'

export function VotingTask() {
  return <NoWorkshop />
}
