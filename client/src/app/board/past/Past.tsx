import type { Shown } from '../../../editor/past.ts'
import { PastComparison } from './PastComparison.tsx'
import { PastSnapshot } from './PastSnapshot.tsx'

/** What stands in the place of the board while one looks at its past. */
export function Past({ shown }: { shown: Shown }) {
  return shown.what === 'snapshot' ? (
    <PastSnapshot key={shown.id} id={shown.id} />
  ) : (
    <PastComparison key={`${shown.pair.from} ${shown.pair.to ?? shown.pair.asked}`} pair={shown.pair} />
  )
}
