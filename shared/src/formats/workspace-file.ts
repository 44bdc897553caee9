import { z } from 'zod'
import { Role } from '../access/role.ts'
import { ELEMENT_ID } from '../board/random-id.ts'
import { Department } from '../http/account-routes.ts'
import { Persona } from '../http/persona-routes.ts'
import { Snapshot, SnapshotKind } from '../http/snapshot-routes.ts'
import { MAX_ARCHIVE_BOARDS, MAX_FILE_PEOPLE, MAX_FILE_PERSONAS, MAX_FILE_PICTURES } from './file-limits.ts'
import { MAX_SNAPSHOT_LABEL_CHARS } from '../limits.ts'
import { WORKSPACE_FORMAT, WORKSPACE_FORMAT_VERSION } from './board-format.ts'

const Id = z.string().regex(ELEMENT_ID)
const areApart = (names: readonly string[]): boolean => new Set(names).size === names.length
const Folder = z.string().regex(/^boards\/\d{1,6}$/)

/*
 * An archive of a workspace. Passwords, logins and links are not in it.
 *
 *   workspace.json            who and what there is
 *   board.schema.json         what a file of a board says
 *   portraits/{persona}       the faces of personas
 *   boards/1/board.json       a board as a file of ours, without the bytes of its pictures
 *   boards/1/pictures/{id}    these
 *   boards/1/snapshots/{id}.json
 */
export const archiveNames = {
  workspace: 'workspace.json',
  schema: 'board.schema.json',
  portrait: (persona: string): string => `portraits/${persona}`,
  board: (folder: string): string => `${folder}/board.json`,
  picture: (folder: string, id: string): string => `${folder}/pictures/${id}`,
  snapshot: (folder: string, id: string): string => `${folder}/snapshots/${id}.json`,
} as const

export const WorkspaceFile = z.looseObject({
  format: z.literal(WORKSPACE_FORMAT),
  version: z.number().int().positive().max(WORKSPACE_FORMAT_VERSION),
  exportedAt: z.iso.datetime(),
  workspace: z.looseObject({ name: z.string() }),
  departments: z.array(Department).max(1_000),
  personas: z.array(Persona.extend({ id: Id })).max(MAX_FILE_PERSONAS),
  members: z
    .array(z.looseObject({ id: Id, name: z.string(), email: z.string(), role: Role, department: z.string() }))
    .max(MAX_FILE_PEOPLE),
  boards: z
    .array(
      z.looseObject({
        id: Id,
        title: z.string(),
        folder: Folder,
        createdAt: z.iso.datetime(),
        createdBy: Id,
        snapshots: z.array(Id).max(10_000).refine(areApart).default([]),
        /** Those that are not on the board any more, and that snapshots show. */
        pictures: z.array(Id).max(MAX_FILE_PICTURES).refine(areApart).default([]),
      }),
    )
    .max(MAX_ARCHIVE_BOARDS)
    // What is named twice would be read twice, and that is how little becomes much.
    .refine((boards) => areApart(boards.map(({ id }) => id)))
    .refine((boards) => areApart(boards.map(({ folder }) => folder))),
})
export type WorkspaceFile = z.output<typeof WorkspaceFile>

export const SnapshotFile = z.looseObject({
  id: Id,
  persona: Id,
  label: z.string().max(MAX_SNAPSHOT_LABEL_CHARS),
  kind: SnapshotKind.nullable(),
  before: Id.nullable(),
  seq: z.number().int().min(0),
  takenAt: z.iso.datetime(),
  takenBy: Id,
  changedAt: z.iso.datetime(),
  state: z.unknown(),
  rows: Snapshot.shape.rows,
})
export type SnapshotFile = z.output<typeof SnapshotFile>
