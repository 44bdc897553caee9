import { z } from 'zod'
import { evidenceTypes, levers, measureStatuses, ownerships } from '../journey/row-choices.ts'
import { consents } from '../journey/row-kinds.ts'
import { MAX_SNAPSHOTS_PER_PAGE, MAX_SNAPSHOT_LABEL_CHARS, MAX_CORRECTIONS_CHARS } from '../limits.ts'
import { Comparison } from './comparison.ts'
import { line } from './line.ts'
import { route } from './route.ts'

/** As it is today, or as it is to become. */
const snapshotKinds = ['as-is', 'to-be'] as const
export const SnapshotKind = z.enum(snapshotKinds)
export type SnapshotKind = z.infer<typeof SnapshotKind>

const Line = z.array(z.number().nullable())

/** What a list shows of the journey of one persona at that time. */
export const SnapshotFigures = z.object({
  stages: z.number().int(),
  /** Those that exist for customers and have a title. */
  touchpoints: z.number().int(),
  /** How many of them customers rated for this persona, or else the team. */
  rated: z.number().int(),
  /** Of what counts at each of these, −2 … +2; null where there is none. */
  meanExperience: z.number().nullable(),
  lovepoints: z.number().int(),
  painpoints: z.number().int(),
  evidence: z.number().int(),
  openMeasures: z.number().int(),
  /** How team and customers see each touchpoint, the first hundred in the customer's order; null: not rated. */
  curve: z.object({ team: Line, customers: Line }),
})
export type SnapshotFigures = z.infer<typeof SnapshotFigures>

/** A snapshot without what is on the board. It never changes, except for names, which are those of today. */
export const SnapshotSummary = z.object({
  id: z.string(),
  board: z.string(),
  /** Whose journey; `any` on a board that had no persona. The name is null when the persona is gone. */
  persona: z.object({ id: z.string(), name: z.string().nullable() }),
  /** Empty for one that was taken automatically. */
  label: z.string(),
  /** Null for one that was taken automatically. */
  kind: SnapshotKind.nullable(),
  /** Taken automatically, before this snapshot was restored; null for one taken by hand. */
  before: z.string().nullable(),
  takenAt: z.iso.datetime(),
  /** The name is null when the person is gone. */
  takenBy: z.object({ id: z.string(), name: z.string().nullable() }),
  /** When the board had last changed. */
  changedAt: z.iso.datetime(),
  /** The last change that it contains, counted from the board's first. */
  seq: z.number().int(),
  /** SHA-256 of the state: the same for equal boards. */
  contentHash: z.string(),
  /** The same of the rows that were there. */
  rowsHash: z.string(),
  /** SHA-256 over both and all of the above but names: it proves that nothing was changed. */
  seal: z.string(),
  figures: SnapshotFigures,
})
export type SnapshotSummary = z.infer<typeof SnapshotSummary>

const values = z.record(z.string(), z.unknown())
const entries = z.record(
  z.string(),
  z.object({ fields: values, texts: z.record(z.string(), z.string()).optional() }),
)

/** As `board/board-state.ts` writes it; `fillDocument` makes a board of it again. */
const State = z.object({
  format: z.literal(1),
  meta: values,
  stages: entries,
  lanes: entries,
  elements: entries,
  assessments: values,
})

const ids = z.array(z.string())
const day = z.string()
const rating = z.object({ touchpoint: z.string(), persona: z.string().nullable(), value: z.number() })
const grade = z.number().nullable()

/** As `journey/kept-rows.ts` keeps them: no words and no people; those are of the rows of today, by id, or erased. */
const Rows = z.object({
  evidence: z.array(
    z.object({
      id: z.string(),
      type: z.enum(evidenceTypes),
      n: z.number(),
      date: day.nullable(),
      touchpointIds: ids,
      ratings: z.array(rating),
    }),
  ),
  measures: z.array(
    z.object({
      id: z.string(),
      touchpointIds: ids,
      eventIds: ids,
      ownership: z.enum(ownerships).nullable(),
      department: z.string().nullable(),
      due: day.nullable(),
      status: z.enum(measureStatuses),
      effect: grade,
      effort: grade,
      lever: z.enum(levers).nullable(),
      revenue: z.tuple([z.number(), z.number()]).nullable(),
    }),
  ),
  kpis: z.array(
    z.object({
      id: z.string(),
      value: z.number(),
      date: day,
      isTarget: z.boolean(),
      department: z.string().nullable(),
      element: z.string().nullable(),
      conflictsWith: ids,
    }),
  ),
  stories: z.array(z.object({ id: z.string(), touchpointIds: ids, consent: z.enum(consents) })),
  nps: z.array(
    z.union([
      z.object({
        id: z.string(),
        date: day,
        promoters: z.number(),
        passives: z.number(),
        detractors: z.number(),
      }),
      z.object({ id: z.string(), date: day, score: z.number() }),
    ]),
  ),
})

export const Snapshot = SnapshotSummary.extend({ state: State, rows: Rows })

export const takeSnapshot = route({
  method: 'post',
  path: '/api/boards/{id}/snapshots',
  summary: 'Takes a snapshot of a board for one of its personas, with everything acknowledged so far',
  input: z.object({
    /** `any` on a board without personas. */
    persona: z.string().regex(/^[\w-]{1,64}$/),
    label: line(MAX_SNAPSHOT_LABEL_CHARS),
    kind: SnapshotKind,
  }),
  output: SnapshotSummary,
  success: 201,
})

export const listSnapshots = route({
  method: 'get',
  path: '/api/boards/{id}/snapshots',
  summary: 'The snapshots of a board, the last first, at most a thousand; `before` goes on after one of them',
  query: z.object({
    persona: z.string().max(64).optional(),
    before: z.string().max(64).optional(),
    limit: z.coerce.number().int().min(1).max(MAX_SNAPSHOTS_PER_PAGE).optional(),
  }),
  output: z.array(SnapshotSummary),
  success: 200,
})

export const getSnapshot = route({
  method: 'get',
  path: '/api/snapshots/{id}',
  summary: 'A snapshot with the board as it was',
  output: Snapshot,
  success: 200,
})

export const compareSnapshots = route({
  method: 'get',
  path: '/api/snapshots/compare',
  summary: 'What differs in meaning between two snapshots: two times, as-is and to-be, or two personas',
  query: z.object({
    from: z.string().max(64),
    to: z.string().max(64),
    /** Which touchpoints are the same, or are not, whatever ids and titles say: JSON, `[[before, after or null], …]`. */
    matches: z.string().max(MAX_CORRECTIONS_CHARS).optional(),
  }),
  output: Comparison.extend({ from: SnapshotSummary, to: SnapshotSummary }),
  success: 200,
})

/** How many entries were added, changed and removed: stages, lanes, elements, assessments, marks of the board. */
const Changes = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
})

export const restoreSnapshot = route({
  method: 'post',
  path: '/api/snapshots/{id}/restore',
  summary:
    'Brings the board back to a snapshot, with the assessments of its persona alone, as an edit that everybody sees',
  output: z.object({
    /** Restoring this one takes it back; null when nothing differed. */
    before: SnapshotSummary.nullable(),
    changes: Changes,
  }),
  success: 200,
})
