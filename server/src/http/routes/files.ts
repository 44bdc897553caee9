import { boardFileSchema } from '@wegpunkt/shared/formats/board-file'
import {
  callOffFileImport,
  callOffWorkspaceExport,
  exportBoard,
  exportSnapshot,
  exportSpoken,
  getBoardFormat,
  getFileImport,
  getWorkspaceExport,
  loadWorkspaceExport,
  lookAtFile,
  runFileImport,
  sendFilePart,
  startFileImport,
  startWorkspaceExport,
} from '@wegpunkt/shared/http/file-routes'
import type { Context } from 'hono'
import type { Exports, FileToSend } from '../../services/files/exports.ts'
import type { FileImports } from '../../services/files/file-imports.ts'
import type { WorkspaceExports } from '../../services/files/workspace-exports.ts'
import { attachment } from '../attachment.ts'
import type { Answer, ApiEnv } from './answer.ts'
import { fileBody } from './file-body.ts'

type Parts = {
  readonly exports: Exports
  readonly fileImports: FileImports
  readonly workspaceExports: WorkspaceExports
}

export function fileRoutes(answer: Answer, { exports, fileImports, workspaceExports }: Parts): void {
  answer(getBoardFormat, async ({ c }) => {
    const text = (schema ??= JSON.stringify(boardFileSchema(), null, 2))
    return c.body(text, 200, {
      'content-type': 'application/schema+json',
      'cache-control': 'public, max-age=3600',
    })
  })

  answer(exportBoard, async ({ c, signedIn, params, query }) =>
    sent(c, await exports.board(signedIn.person, params.id, { ...query, bom: query.bom === '1' })),
  )

  answer(exportSpoken, async ({ c, signedIn, params }) =>
    sent(c, await exports.spoken(signedIn.person, params.id)),
  )

  answer(exportSnapshot, async ({ c, signedIn, params, query }) =>
    sent(c, await exports.snapshot(signedIn.person, params.id, { ...query, bom: query.bom === '1' })),
  )

  answer(startFileImport, ({ signedIn, input }) => fileImports.start(signedIn.person, input.bytes))

  answer(sendFilePart, ({ signedIn, params, query, body }) =>
    fileImports.send(signedIn.person, params.import, query.at, body),
  )

  answer(lookAtFile, ({ signedIn, params }) => fileImports.look(signedIn.person, params.import))

  answer(runFileImport, async ({ signedIn, params, input }) =>
    fileImports.run(signedIn.person, params.import, input.title),
  )

  answer(getFileImport, async ({ signedIn, params }) => fileImports.get(signedIn.person, params.import))

  answer(callOffFileImport, async ({ signedIn, params }) => {
    await fileImports.callOff(signedIn.person, params.import)
    return undefined
  })

  answer(startWorkspaceExport, ({ signedIn }) => workspaceExports.start(signedIn.person))

  answer(getWorkspaceExport, async ({ signedIn, params }) =>
    workspaceExports.get(signedIn.person, params.export),
  )

  answer(loadWorkspaceExport, async ({ c, signedIn, params }) => {
    const file = workspaceExports.load(signedIn.person, params.export)
    return sent(c, file, file.length)
  })

  answer(callOffWorkspaceExport, async ({ signedIn, params }) => {
    await workspaceExports.callOff(signedIn.person, params.export)
    return undefined
  })
}

let schema: string | undefined

/** Sends a file as it is made. What goes wrong before its first piece is answered as a problem. */
async function sent(
  c: Context<ApiEnv>,
  { name, type, body: made }: FileToSend,
  length?: number,
): Promise<Response> {
  const pieces = made[Symbol.asyncIterator]()
  const first = await pieces.next()
  try {
    // An archive lies on the disk and costs little while it waits: it ends with its connection (`connection-limits.ts`).
    const body = length === undefined ? fileBody(first, pieces) : fileBody(first, pieces, null)
    return c.body(body, 200, {
      'content-type': type,
      'content-disposition': attachment(name),
      'cache-control': 'no-store',
      ...(length !== undefined && { 'content-length': String(length) }),
    })
  } catch (error) {
    // Nobody will take the rest, and what is begun gives its place back only when it ends.
    await pieces.return?.()
    throw error
  }
}
