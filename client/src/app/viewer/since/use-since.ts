import { type Since, changesSince, isEmpty } from '@wegpunkt/shared/journey/compare/changes-since'
import { digestOf } from '@wegpunkt/shared/journey/compare/digest'
import { useEffect, useMemo, useState } from 'react'
import { forgetCommentsOf } from '../../../panels/comments/desk/kept-of-link.ts'
import { useViewing } from '../viewing.ts'
import { forgetOldVisits, lastVisit, rememberVisit } from './last-visit.ts'

/** What is seen counts as seen after so long without a change: each change of a busy board need not be stored. */
const REMEMBER_AFTER_MS = 1_000

export type FoundSince = { readonly since: Since; readonly at: string }

/**
 * What changed since this device looked last; null on a first visit, and where nothing did. Only once all of it is
 * there: else the rest would be taken for new.
 */
export function useSince(): FoundSince | null {
  const { link, journey } = useViewing()
  const [before] = useState(() => lastVisit(link.link, new Date()))
  useEffect(() => forgetOldVisits(new Date()).forEach(forgetCommentsOf), [])
  const digest = useMemo(() => digestOf(journey), [journey])
  useEffect(() => {
    const remember = (): void => rememberVisit(link.link, { at: new Date().toISOString(), digest, before })
    const timer = setTimeout(remember, REMEMBER_AFTER_MS)
    return () => clearTimeout(timer)
  }, [link.link, digest, before])
  return useMemo(() => {
    if (!before) return null
    const since = changesSince(before.digest, digest)
    return isEmpty(since) ? null : { since, at: before.at }
  }, [before, digest])
}
