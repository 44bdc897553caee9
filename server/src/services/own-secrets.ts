import type { Ballot, OwnSecrets, PrivateNote, PrivateRating } from '@wegpunkt/shared/workshop/secret'
import type { SecretRow } from '../storage/queries/workshop-secrets.ts'

/** What one author's rows say in a run. */
export function ownIn(rows: readonly SecretRow[], run: string): OwnSecrets {
  const bodies = (kind: SecretRow['kind']): unknown[] =>
    rows.filter((row) => row.run_id === run && row.kind === kind).map(({ body }): unknown => JSON.parse(body))
  return {
    run,
    notes: bodies('note') as PrivateNote[],
    ratings: bodies('rating') as PrivateRating[],
    ballot: (bodies('ballot')[0] ?? {}) as Ballot,
  }
}
