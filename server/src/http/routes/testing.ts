import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@wegpunkt/shared/access/roles'
import type { Thumbnail } from '@wegpunkt/shared/http/board-routes'
import { Problem, type ProblemType } from '@wegpunkt/shared/http/problem'
import type { NewBoardContent } from '../../boards/jobs.ts'
import { OpenProjections } from '../../boards/projections/open-projections.ts'
import { compareSnapshots } from '../../boards/compare-snapshots.ts'
import { contribute } from '../../boards/contribute.ts'
import { factsOf } from '../../boards/facts-of.ts'
import { focusElements } from '../../boards/focus-elements.ts'
import { reveal } from '../../boards/reveal.ts'
import { restoreSnapshot, takeSnapshot } from '../../boards/snapshot.ts'
import { openState } from '../../boards/stored-state.ts'
import { silentLog } from '../../log.ts'
import { createPasswords } from '../../services/passwords.ts'
import type { Present } from '../../services/ports.ts'
import { type Services, type ServicesMail, createServices } from '../../services/services.ts'
import { type Database, openDatabase } from '../../storage/database.ts'
import { putMigrated } from '../../storage/testing/migrated.ts'
import { createApp } from '../app.ts'
import type { Reach } from '../caller.ts'
import { type Login, createLogin } from '../login.ts'
import { createMetrics } from '../metrics.ts'
import { apiRoutes } from './api.ts'
import { fileMaker } from './testing-files.ts'

/** The server's API on a database in a temporary folder (or at a URL), without sockets. For tests. */

export const PASSWORD = 'drei blaue Kraniche'
export const SETUP_CODE = '7KQ2-M9TX'
/** Tests hash a few hundred times. */
const CHEAP_MEMORY_KIB = 256
const HOST = '127.0.0.1:3000'

type Call = {
  readonly input?: unknown
  /** In place of `input`: a body as it is. */
  readonly text?: string
  /** In place of `input`: a body that is no text. */
  readonly bytes?: Uint8Array
  readonly cookie?: string | undefined
  readonly address?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type Answered = {
  readonly status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it expects, and fails otherwise
  readonly body: any
  readonly headers: Headers
  /** What to send back as `cookie`; the empty string when the server takes it away. */
  readonly cookie: string | undefined
}

export type TestApi = {
  readonly database: Database
  readonly services: Services
  readonly login: Login
  /** What reached open sockets, in order, such as `rights bobs-id`. */
  readonly told: string[]
  readonly made: NewBoardContent[]
  readonly drawn: (readonly Uint8Array[])[]
  readonly present: Map<string, Present[]>
  call(request: `${'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE'} ${string}`, call?: Call): Promise<Answered>
  /** Ann sets up; gives her cookie and her account. */
  setUp(input?: object): Promise<Answered>
  /** Somebody with this role joins by an invitation of the owner. */
  join(owner: Answered, name: string, role: Role): Promise<Answered>
  /** What the upgrade learns from a cookie. */
  who(of: Answered): Promise<{ person: string; login: string }>
  close(): Promise<void>
}

const picture: Thumbnail = { size: [1, 1], columns: [], rows: [], marks: [], stages: 6, touchpoints: 25 }

export async function openTestApi(
  reach: Reach = { publicUrl: null, trustProxy: false },
  databaseUrl?: string,
  dataDir?: string,
  mail: ServicesMail = null,
): Promise<TestApi> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'wegpunkt-')))
  if (dataDir === undefined && databaseUrl === undefined) await putMigrated(folder)
  const database = await openDatabase({ dataDir: folder, databaseUrl, log: silentLog })
  const login = createLogin(database.db, silentLog)
  const seen = { told: [] as string[], made: [] as NewBoardContent[], drawn: [] as (readonly Uint8Array[])[] }
  const present = new Map<string, Present[]>()
  const projections = new OpenProjections({ updates: database.updates, log: silentLog })
  const services = createServices({
    database,
    log: silentLog,
    setupCode: SETUP_CODE,
    mail,
    filesFolder: join(folder, 'files'),
    passwords: createPasswords({ memoryKib: CHEAP_MEMORY_KIB }),
    openBoards: {
      present: (board) => present.get(board) ?? [],
      rightsChanged: (person) => seen.told.push(`rights ${person}`),
      rightsChangedOn: (board) => seen.told.push(`rights on ${board}`),
      loginEnded: (ended) => seen.told.push(`login ${ended}`),
      rowsChanged: (board, { version, kinds }) =>
        void seen.told.push(`rows ${board} ${version} ${kinds.join(',')}`),
      closed: (board) => void seen.told.push(`closed ${board}`),
      write: async (board, bytes) => {
        const { headSeq } = await database.updates.load(board)
        await database.updates.append([{ board, seq: headSeq + 1, bytes }])
      },
    },
    openViews: {
      linkEnded: (link) => void seen.told.push(`link ended ${link}`),
      linkChanged: (link) => void seen.told.push(`link changed ${link}`),
      rowsChanged: () => undefined,
      boardClosed: (board) => void seen.told.push(`views closed ${board}`),
    },
    projections,
    maker: {
      create: async (content) => {
        seen.made.push(content)
        return new Uint8Array([0, 0])
      },
      thumbnail: async (updates) => {
        seen.drawn.push(updates)
        return picture
      },
      snapshot: async (task) => done(takeSnapshot(task)),
      openState: async (stored) => done(openState(stored) ?? 'snapshot-damaged'),
      compare: async (task) => done(compareSnapshots(task)),
      restore: async (task) => done(restoreSnapshot(task)),
      contribute: async (task) => contribute(task),
      reveal: async (task) => reveal(task),
      focus: async (task) => focusElements(task),
      facts: async (task) => factsOf(task),
      ...fileMaker,
    },
  })
  const app = createApp({
    log: silentLog,
    metrics: createMetrics(),
    reach,
    check: () => database.check(),
    clientFolder: folder,
    routes: [apiRoutes({ ...services, login, publicUrl: reach.publicUrl })],
  })

  const call: TestApi['call'] = async (
    request,
    { input, text: raw, bytes, cookie, address = '127.0.0.1', headers = {} } = {},
  ) => {
    const [method = '', path = ''] = request.split(' ')
    const text = raw ?? (input === undefined ? undefined : JSON.stringify(input))
    const body = (bytes as Uint8Array<ArrayBuffer> | undefined) ?? text
    const sent: Record<string, string> = {
      host: HOST,
      origin: `http://${headers['host'] ?? HOST}`,
      ...(input === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie ? { cookie } : {}),
      ...headers,
    }
    const incoming = { headers: sent, socket: { remoteAddress: address }, method, url: path }
    const response = await app.request(
      `http://${HOST}${path}`,
      { method, headers: sent, ...(body === undefined ? {} : { body }) },
      { incoming },
    )
    return {
      status: response.status,
      headers: response.headers,
      body: await bodyOf(response),
      cookie: response.headers
        .get('set-cookie')
        ?.split(';')[0]
        ?.replace(/^\w+=$/u, ''),
    }
  }

  return {
    ...seen,
    database,
    services,
    login,
    present,
    call,
    setUp: (input = {}) => call('POST /api/setup', { input: { ...ann, ...input } }),
    async join(owner, name, role) {
      const sent = { role, department: 'sales' }
      const invitation = await call('POST /api/invitations', { cookie: owner.cookie, input: sent })
      const input = { name, email: `${name}@example.com`, password: PASSWORD, locale: 'en' }
      return await call(`POST /api/invitations/${invitation.body.token}/accept`, { input })
    },
    async who({ cookie }) {
      const signedIn = await login.authenticate(cookie)
      if (!signedIn) throw new Error('nobody is signed in')
      return { person: signedIn.person.id, login: signedIn.login }
    },
    async close() {
      await projections.close()
      await services.fileJobs.close()
      await database.close()
      if (!dataDir) await rm(folder, { recursive: true })
    },
  }
}

function done<Output>(output: Output | ProblemType): Output {
  if (typeof output === 'string') throw new Problem(output as ProblemType)
  return output
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? ''
  // It ends when whoever follows it leaves.
  if (type.startsWith('text/')) return type === 'text/event-stream' ? response.body : await response.text()
  if (type.startsWith('image/') || type === 'application/zip')
    return new Uint8Array(await response.arrayBuffer())
  const text = await response.text()
  return text === '' ? null : JSON.parse(text)
}

/** The input of setup. */
export const ann = {
  workspace: 'Kranich GmbH',
  name: 'Ann',
  email: 'ann@example.com',
  password: PASSWORD,
  department: 'marketing',
  locale: 'de',
}
