import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'

/** A snapshot of a board, taken by Ann for Cat. */
export const summary = (change: Partial<SnapshotSummary> = {}): SnapshotSummary => ({
  id: 'snapshot',
  board: 'board',
  persona: { id: 'cat', name: 'Cat' },
  label: 'Before the workshop',
  kind: 'as-is',
  before: null,
  takenAt: '2027-03-02T12:00:00.000Z',
  takenBy: { id: 'ann', name: 'Ann' },
  changedAt: '2027-03-02T11:00:00.000Z',
  seq: 1,
  contentHash: 'content',
  rowsHash: 'rows',
  seal: 'seal',
  figures: {
    stages: 1,
    touchpoints: 1,
    rated: 1,
    meanExperience: 1,
    lovepoints: 0,
    painpoints: 0,
    evidence: 0,
    openMeasures: 0,
    curve: { team: [1], customers: [null] },
  },
  ...change,
})
