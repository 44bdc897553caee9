import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { ownershipOf } from '@wegpunkt/shared/journey/ownership'
import { checkRow } from '@wegpunkt/shared/journey/row-checks'
import type { FieldsOf } from '@wegpunkt/shared/journey/row-fields'
import type { RowKind } from '@wegpunkt/shared/journey/row-kinds'
import type { Body } from '../boards/stored-row.ts'

type Change<K extends RowKind> = {
  readonly me: Pick<Me, 'id'>
  /** Null: the row is new. */
  readonly before: Body<K> | null
  /** All fields as they are to be. */
  readonly fields: FieldsOf<K>
  /** The keys that were given this time. */
  readonly given: readonly string[]
}

/** What a row says after a change, with what only the server sets. Throws `invalid-input`. */
export function bodyAfter<K extends RowKind>(kind: K, change: Change<K>): Body<K> {
  const { fields, given } = change
  const issues = checkRow(kind, fields, { changed: given, today: new Date().toISOString().slice(0, 10) })
  if (issues.length > 0) throw new Problem('invalid-input', { fields: [...issues] })
  if (kind === 'measure') return measureAfter(change as unknown as Change<'measure'>) as Body<K>
  if (kind === 'decision') {
    const event = (fields as FieldsOf<'decision'>).answers === null ? 'decided' : 'answered'
    return { ...fields, event } as unknown as Body<K>
  }
  return fields as unknown as Body<K>
}

function measureAfter({ me, before, fields, given }: Change<'measure'>): Body<'measure'> {
  const ownership = ownershipOf(fields.owner, me.id, before)
  const isAssigned = given.includes('owner') && ownership === 'proposed'
  // Who is only asked has not chosen yet (METHOD.md M37).
  if (isAssigned && given.includes('status') && fields.status !== 'idea' && fields.status !== before?.status)
    throw new Problem('invalid-input', {
      fields: [{ path: 'status', message: 'It is chosen once its owner has said yes' }],
    })
  // Whoever says yes for themselves chooses it by that.
  const isYes = ownership !== null && ownership !== 'proposed' && fields.owner === me.id
  const saysMore = before !== null && given.includes('status')
  const isChosen = isYes && given.includes('owner') && !saysMore && fields.status === 'idea'
  return { ...fields, ownership, ...(isChosen && { status: 'chosen' }) }
}

/** Why a measure has just been dropped; null where it has not. */
export function dropped<K extends RowKind>(kind: K, before: Body<K> | null, after: Body<K>): string | null {
  if (kind !== 'measure') return null
  const { status, reason } = after as Body<'measure'>
  const was = (before as Body<'measure'> | null)?.status
  return status === 'dropped' && was !== 'dropped' ? reason : null
}
