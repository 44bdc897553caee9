import type { FileFault } from '@wegpunkt/shared/formats/board-format'
import { Problem, type ProblemType } from '@wegpunkt/shared/http/problem'
import { roles } from '@wegpunkt/shared/access/roles'
import { exportDocument, exportText } from '../../boards/export-board.ts'
import { buildBoard, readFile } from '../../boards/import-board.ts'
import { buildSnapshot } from '../../boards/import-snapshot.ts'
import type { FileMaker } from '../../services/ports.ts'
import type { Answered, TestApi } from './testing.ts'

/** What the board workers do for files, without threads. For tests. */
export const fileMaker: FileMaker = {
  exportDocument: async (task) => done(exportDocument(task)),
  exportText: async (task) => done(exportText(task)),
  readFile: async (bytes) => taken(readFile(bytes)),
  buildBoard: async (task) => taken(buildBoard(task)),
  buildSnapshot: async (task) => taken(buildSnapshot(task)),
}

function done<Output>(output: Output | ProblemType): Output {
  if (typeof output === 'string') throw new Problem(output as ProblemType)
  return output
}

function taken<Output>(output: Output | FileFault): Output {
  if (typeof output === 'string') throw new Problem('file-refused', { detail: output })
  return output
}

/** Sends a file in one part and gives the answer to looking at it. */
export async function lookedAt(
  api: TestApi,
  cookie: string | undefined,
  file: Uint8Array,
): Promise<Answered> {
  const begun = await api.call('POST /api/imports', { cookie, input: { bytes: file.length } })
  if (begun.status !== 201) return begun
  const { id } = begun.body as { id: string }
  for (let at = 0; at < file.length; at += PART) {
    const bytes = file.subarray(at, at + PART)
    const headers = { 'content-type': 'application/octet-stream' }
    const sent = await api.call(`POST /api/imports/${id}/parts?at=${at}`, { cookie, bytes, headers })
    if (sent.status !== 200) return sent
  }
  return await api.call(`POST /api/imports/${id}/preview`, { cookie })
}
const PART = 4 * 1024 * 1024

/** Makes what was looked at, and waits for it. */
export async function broughtIn(
  api: TestApi,
  cookie: string | undefined,
  file: Uint8Array,
  input: object = {},
): Promise<Answered> {
  const looked = await lookedAt(api, cookie, file)
  if (looked.status !== 200) return looked
  await api.call(`POST /api/imports/${looked.body.id}/run`, { cookie, input })
  return await settled(api, cookie, `/api/imports/${looked.body.id}`)
}

/** Asks until a job does not run any more. */
export async function settled(api: TestApi, cookie: string | undefined, path: string): Promise<Answered> {
  for (;;) {
    const asked = await api.call(`GET ${path as '/'}`, { cookie })
    if (asked.body?.state !== 'running') return asked
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

type Target = { readonly params?: Record<string, string>; readonly input?: object; readonly query?: string }
type Row = readonly [string, string, readonly number[], (() => Promise<Target> | Target)?]
type Parts = {
  readonly board: () => Promise<Target>
  readonly taken: () => Promise<Target>
  readonly theirs: string
}

const signedIn = (status: number): number[] => [401, ...roles.map(() => status)]
const from = (least: (typeof roles)[number], status: number): number[] => [
  401,
  ...roles.map((role) => (roles.indexOf(role) < roles.indexOf(least) ? 403 : status)),
]

/** The routes of files for the table of who may do what. */
export function fileAccess({ board, taken: snapshot, theirs }: Parts): Row[] {
  const asBoard = async (target: Promise<Target>): Promise<Target> => ({
    ...(await target),
    query: '?format=board',
  })
  const nobodys = (name: string, more: object = {}): Target => ({ params: { [name]: 'never-was' }, ...more })
  return [
    ['get /api/formats/board-1.json', 'the format', [200, ...roles.map(() => 200)]],
    ['get /api/boards/{id}/export', "another's", signedIn(200), () => asBoard(board())],
    [
      'get /api/boards/{id}/export',
      "another company's",
      signedIn(404),
      () => ({ params: { id: theirs }, query: '?format=board' }),
    ],
    ['get /api/boards/{id}/export/spoken', "another's", signedIn(200), board],
    [
      'get /api/boards/{id}/export/spoken',
      "another company's",
      signedIn(404),
      () => ({ params: { id: theirs } }),
    ],
    ['get /api/snapshots/{id}/export', "of another's", signedIn(200), () => asBoard(snapshot())],
    [
      'get /api/snapshots/{id}/export',
      "another company's",
      signedIn(404),
      () => ({ params: { id: theirs }, query: '?format=board' }),
    ],
    ['post /api/imports', 'a file', from('editor', 201), () => ({ input: { bytes: 10 } })],
    [
      'post /api/imports/{import}/parts',
      "nobody's",
      from('editor', 404),
      () => nobodys('import', { query: '?at=0' }),
    ],
    ['post /api/imports/{import}/preview', "nobody's", from('editor', 404), () => nobodys('import')],
    [
      'post /api/imports/{import}/run',
      "nobody's",
      from('editor', 404),
      () => nobodys('import', { input: {} }),
    ],
    ['get /api/imports/{import}', "nobody's", signedIn(404), () => nobodys('import')],
    ['delete /api/imports/{import}', "nobody's", signedIn(404), () => nobodys('import')],
    ['post /api/exports', 'the workspace', from('owner', 201)],
    ['get /api/exports/{export}', "nobody's", from('owner', 404), () => nobodys('export')],
    ['get /api/exports/{export}/file', "nobody's", from('owner', 404), () => nobodys('export')],
    ['delete /api/exports/{export}', "nobody's", from('owner', 404), () => nobodys('export')],
  ]
}
