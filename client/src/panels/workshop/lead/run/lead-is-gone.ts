import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'

type Gone = {
  /** Null where nobody leads any more. */
  readonly lead: string | null
  /** Who of those who moderate will take over; null where none of them is there. */
  readonly next: string | null
}

/** Whether whoever leads is away, and who follows then (`shared/src/workshop/stand-in.ts`); null while they are there. */
export function leadIsGone(
  { lead, moderators }: Pick<WorkshopView, 'lead' | 'moderators'>,
  here: ReadonlySet<string>,
): Gone | null {
  if (lead !== null && here.has(lead)) return null
  const next = moderators.find(({ person }) => here.has(person))?.person ?? null
  return { lead, next }
}
