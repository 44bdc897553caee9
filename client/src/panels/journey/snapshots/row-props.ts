import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'

/** What a line of the timeline shows and does. */
export type RowProps = {
  readonly snapshot: SnapshotSummary
  readonly now: Date
  readonly tellsPersona: boolean
  readonly isChosen: boolean
  readonly onChoose: (snapshot: SnapshotSummary) => void
  readonly onRestore: ((snapshot: SnapshotSummary) => void) | null
}
