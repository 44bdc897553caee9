import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { type Board, readBoard } from '@wegpunkt/shared/board/read'
import type { Role } from '@wegpunkt/shared/access/roles'
import * as Y from 'yjs'
import { openDocument, unusedClient } from '../../boards/open-document.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export type TestWorkshop = {
  readonly api: TestApi
  readonly board: string
  /** Ann owns the board; mona moderates; eve edits, cora and carl contribute, vic looks on. */
  readonly people: Readonly<Record<'ann' | 'mona' | 'eve' | 'cora' | 'carl' | 'vic', Answered>>
  call(who: Answered | undefined, method: Method, path: string, input?: object): Promise<Answered>
  /** Mona prepares a workshop with these phases, and gives its id. */
  prepare(...phases: object[]): Promise<string>
  /** Mona's command; gives the workshop after it. Throws on a refusal. */
  command(id: string, command: object, by?: Answered): Promise<Answered['body']>
  /** A private note, ratings or a ballot in the run that is on. */
  tell(id: string, who: Answered, secret: object): Promise<Answered>
  /** Writes to the board as an editor of ours does. */
  edit(...edits: Edit[]): Promise<void>
  read(): Promise<Board>
}

export async function openTestWorkshop(dataDir?: string): Promise<TestWorkshop> {
  const api = await openTestApi({ publicUrl: null, trustProxy: false }, undefined, dataDir)
  const ann = await api.setUp()
  const join = (name: string, role: Role): Promise<Answered> => api.join(ann, name, role)
  const people = {
    ann,
    mona: await join('mona', 'moderator'),
    eve: await join('eve', 'editor'),
    cora: await join('cora', 'contributor'),
    carl: await join('carl', 'contributor'),
    vic: await join('vic', 'viewer'),
  }
  const call: TestWorkshop['call'] = (who, method, path, input) =>
    api.call(`${method} /api/${path}`, { cookie: who?.cookie, ...(input && { input }) })
  const board: string = (await call(ann, 'POST', 'boards', { title: 'Reise' })).body.id
  const stored = async (): Promise<Uint8Array[]> =>
    (await api.database.updates.load(board)).rows.map(({ bytes }) => bytes)
  const command: TestWorkshop['command'] = async (id, input, by = people.mona) => {
    const { status, body } = await call(by, 'POST', `workshops/${id}/commands`, input)
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body
  }
  return {
    api,
    board,
    people,
    call,
    command,
    async prepare(...phases) {
      const input = { title: 'Reise', format: 'meeting', phases }
      return (await call(people.mona, 'POST', `boards/${board}/workshops`, input)).body.id
    },
    async tell(id, who, secret) {
      const { run } = (await call(who, 'GET', `workshops/${id}`)).body
      return await call(who, 'POST', `workshops/${id}/secrets`, { run, ...secret })
    },
    async edit(...edits) {
      const doc = openDocument(await stored())
      doc.clientID = unusedClient(doc)
      const before = Y.encodeStateVector(doc)
      applyEdits(doc, edits, 'test')
      const { headSeq } = await api.database.updates.load(board)
      const bytes = Y.encodeStateAsUpdate(doc, before)
      await api.database.updates.append([{ board, seq: headSeq + 1, bytes }])
    },
    read: async () => readBoard(openDocument(await stored())),
  }
}

export const stage: Edit = { do: 'add', in: 'stages', id: 's', value: { name: 'Kauf', order: 'a0' } }
export const lane: Edit = {
  do: 'add',
  in: 'lanes',
  id: 'l',
  value: { kind: 'ideas', name: '', order: 'a0' },
}
export const touchpoint = (id: string, inStage: string | null = 's'): Edit => ({
  do: 'add',
  in: 'elements',
  id,
  value: {
    kind: 'touchpoint',
    at: [0, 0],
    size: [200, 88],
    order: 'a0',
    stage: inStage,
    lane: inStage && 'l',
    title: id,
    contact: 'direct',
    channel: '',
    department: null,
    supporting: [],
  },
})
