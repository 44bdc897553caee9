import { NoWorkshop } from '../NoWorkshop.tsx'

export function RatingTask() {
  return <NoWorkshop />
}
