import { type Role, roles } from '@wegpunkt/shared/access/roles'
import { useEffect, useState } from 'react'

const SHOWN_MS = 6_000

/** What has just become another: the phase, or what one may do. */
export type News = 'phase' | 'lowered' | 'raised'

/** What has changed while one was there, for a moment; null where nothing has. */
export function useNews(run: string | null, role: Role): News | null {
  const [before, setBefore] = useState({ run, role })
  const [news, setNews] = useState<{ readonly kind: News } | null>(null)
  if (before.run !== run || before.role !== role) {
    setBefore({ run, role })
    const kind = newsBetween(before, { run, role })
    setNews(kind && { kind })
  }
  useEffect(() => {
    if (!news) return undefined
    const timer = setTimeout(() => setNews(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [news])
  return news?.kind ?? null
}

type Then = { readonly run: string | null; readonly role: Role }

/** A right that is lowered or given back is told before a phase that has begun: it concerns one's own work. */
export function newsBetween(before: Then, now: Then): News | null {
  if (before.role !== now.role)
    return roles.indexOf(now.role) < roles.indexOf(before.role) ? 'lowered' : 'raised'
  return before.run !== now.run && now.run !== null ? 'phase' : null
}
