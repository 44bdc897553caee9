import { digestOf } from '@wegpunkt/shared/journey/compare/digest'
import { useEffect, useMemo, useState } from 'react'
import { forgetCommentsOf } from '../../../panels/comments/desk/kept-of-link.ts'
import { useViewing } from '../viewing.ts'
import { keepVisit } from './keep-visit.ts'
import { forgetOldVisits } from './last-visit.ts'

/** What is seen counts as seen after so long without a change: each change of a busy board need not be stored. */
const REMEMBER_AFTER_MS = 1_000

/**
 * Keeps the visit of this device, and says what is new since the one before. Only while all of the board is there: else
 * the rest would be taken for new.
 */
export function useVisit(isWhole: boolean): void {
  const { link, journey, news } = useViewing()
  const [visit] = useState(() => keepVisit({ link: link.link, news, isAway: document.hidden }))
  const digest = useMemo(() => digestOf(journey), [journey])
  useEffect(() => forgetOldVisits(new Date()).forEach(forgetCommentsOf), [])
  useEffect(() => {
    if (!isWhole) return undefined
    visit.see(digest)
    const timer = setTimeout(visit.remember, REMEMBER_AFTER_MS)
    return () => clearTimeout(timer)
  }, [visit, digest, isWhole])
  useEffect(() => {
    const follow = (): void => (document.hidden ? visit.leave() : visit.comeBack())
    document.addEventListener('visibilitychange', follow)
    window.addEventListener('pagehide', visit.leave)
    // A page that the browser has kept aside is shown again.
    window.addEventListener('pageshow', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      window.removeEventListener('pagehide', visit.leave)
      window.removeEventListener('pageshow', follow)
    }
  }, [visit])
}
