import '../../../ui/inter.css'
import { useVisit } from './use-visit.ts'

/** For as long as somebody looks. */
export function Visit({ isWhole }: { isWhole: boolean }) {
  useVisit(isWhole)
  return null
}
