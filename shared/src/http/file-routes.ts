import { z } from 'zod'
import { BOARD_SCHEMA_PATH, fileFaults } from '../formats/board-format.ts'
import { FileComment, FileWorkshop } from '../formats/spoken.ts'
import { textFormats } from '../formats/text-formats.ts'
import { FILE_PART_BYTES, MAX_ARCHIVE_BYTES } from '../formats/file-limits.ts'
import { MAX_BOARD_TITLE_CHARS } from '../limits.ts'
import { Locale } from './account-routes.ts'
import { line } from './line.ts'
import { problemTypes } from './problem-types.ts'
import { route } from './route.ts'

export const getBoardFormat = route({
  method: 'get',
  path: BOARD_SCHEMA_PATH,
  summary: 'The description of our format for boards, as JSON Schema',
  output: z.looseObject({}),
  success: 200,
  open: true,
})

const asked = z.object({
  /** `board`: our own format, from which a board is restored. */
  format: z.enum(['board', ...textFormats]),
  /** Of headings and numbers; absent: one's own. */
  locale: Locale.optional(),
  /** `1`: of tables, a byte order mark at the beginning. */
  bom: z.enum(['0', '1']).optional(),
})
const types = ['application/json', 'text/csv', 'text/markdown'] as const

export const exportBoard = route({
  method: 'get',
  path: '/api/boards/{id}/export',
  summary: 'A board as a file: our own format, a table, or Markdown',
  query: asked,
  file: types,
  success: 200,
})

export const exportSpoken = route({
  method: 'get',
  path: '/api/boards/{id}/export/spoken',
  summary: 'What was said on a board as our own format has it: comments, workshops, and who is named in them',
  output: z.object({
    comments: z.array(FileComment),
    workshops: z.array(FileWorkshop),
    people: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  success: 200,
})

export const exportSnapshot = route({
  method: 'get',
  path: '/api/snapshots/{id}/export',
  summary: 'A board as a snapshot has it, as a file; what its rows say is what they say today',
  query: asked,
  file: types,
  success: 200,
})

const Count = z.number().int()

/** What a file would bring, told before anything is made of it. */
export const FilePreview = z.object({
  kind: z.enum(['board', 'workspace']),
  exportedAt: z.string().nullable(),
  boards: z.array(
    z.object({
      title: z.string(),
      stages: Count,
      elements: Count,
      touchpoints: Count,
      rows: Count,
      pictures: Count,
      comments: Count,
      workshops: Count,
      snapshots: Count,
    }),
  ),
  /** Of all boards together: how many come, and how many of them are here already. */
  personas: z.object({ all: Count, known: Count }),
  departments: z.object({ all: Count, known: Count }),
  /** Who is named in it, and how many of them are members here. */
  people: z.object({ all: Count, known: Count }),
  /** What is not sound and will be left out, by what it is. */
  leftOut: z.record(z.string(), Count),
  /** Elements that come and cannot be shown by this program. */
  unreadable: Count,
  /** Departments that are named here by their keys alone, because the one who asks may not add any. */
  strange: z.array(z.string()),
})
export type FilePreview = z.infer<typeof FilePreview>

const fileJobStates = ['sending', 'looking', 'looked', 'running', 'done', 'failed', 'called-off'] as const

/** A file that is made, or that is brought in. It is forgotten an hour after it was last heard of. */
export const FileJob = z.object({
  id: z.string(),
  state: z.enum(fileJobStates),
  /** Of `total`, in bytes while a file is sent and in boards and pictures while it is worked on. */
  done: Count,
  total: Count,
  preview: FilePreview.nullable(),
  /** What was made of it. */
  boards: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Of a file that was made, once it is there. */
  bytes: Count.nullable(),
  name: z.string().nullable(),
  /** Why it failed. */
  problem: z.enum(problemTypes).nullable(),
  fault: z.enum(fileFaults).nullable(),
})
export type FileJob = z.infer<typeof FileJob>

export const startFileImport = route({
  method: 'post',
  path: '/api/imports',
  summary: 'Begins to bring in a file of ours, a board or a whole workspace, in parts',
  input: z.object({ bytes: z.number().int().min(1).max(MAX_ARCHIVE_BYTES) }),
  output: FileJob,
  success: 201,
})

const IMPORT = '/api/imports/{import}'

export const sendFilePart = route({
  method: 'post',
  path: `${IMPORT}/parts`,
  summary: 'The next part of a file; one that was sent already is taken again and changes nothing',
  query: z.object({ at: z.coerce.number().int().min(0) }),
  body: { types: ['application/octet-stream'], maxBytes: FILE_PART_BYTES },
  output: FileJob,
  success: 200,
})

export const lookAtFile = route({
  method: 'post',
  path: `${IMPORT}/preview`,
  summary: 'What a file that was sent would bring; nothing is made yet',
  output: FileJob,
  success: 200,
})

export const runFileImport = route({
  method: 'post',
  path: `${IMPORT}/run`,
  summary: 'Makes what was looked at: always new boards, none that is here is touched',
  input: z.object({ title: line(MAX_BOARD_TITLE_CHARS).optional() }),
  output: FileJob,
  success: 200,
})

export const getFileImport = route({
  method: 'get',
  path: IMPORT,
  summary: 'How far an import is',
  output: FileJob,
  success: 200,
})

export const callOffFileImport = route({
  method: 'delete',
  path: IMPORT,
  summary: 'Calls off an import that runs, with the boards that it has made until then, and forgets its file',
  success: 204,
})

export const startWorkspaceExport = route({
  method: 'post',
  path: '/api/exports',
  summary: 'Begins to make an archive of the whole workspace',
  output: FileJob,
  success: 201,
})

const EXPORT = '/api/exports/{export}'

export const getWorkspaceExport = route({
  method: 'get',
  path: EXPORT,
  summary: 'How far an archive is',
  output: FileJob,
  success: 200,
})

export const loadWorkspaceExport = route({
  method: 'get',
  path: `${EXPORT}/file`,
  summary: 'The archive, once it is made',
  file: ['application/zip'],
  success: 200,
})

export const callOffWorkspaceExport = route({
  method: 'delete',
  path: EXPORT,
  summary: 'Calls an archive off, or forgets it',
  success: 204,
})
