import type { Ownership } from './row-choices.ts'

type Owned = { readonly owner: string | null; readonly ownership: Ownership | null }

/**
 * How somebody comes to own a measure, after `by` has named the owner (METHOD.md M37): who names themselves
 * volunteers, or accepts what was proposed to them; who is named by others is asked, and owns nothing before a yes.
 */
export function ownershipOf(owner: string | null, by: string, before: Owned | null): Ownership | null {
  if (owner === null) return null
  const isSame = before?.owner === owner
  if (owner !== by) return isSame ? before.ownership : 'proposed'
  if (!isSame) return 'volunteered'
  return before.ownership === 'proposed' ? 'accepted' : before.ownership
}

/** Whether somebody has said yes, so that nobody else can take it on. */
export const isTaken = ({ owner, ownership }: Owned): boolean => owner !== null && ownership !== 'proposed'
