import { type Role, roles } from '@wegpunkt/shared/access/roles'
import { type RowKind, rowKinds, rowPaths } from '@wegpunkt/shared/journey/row-kinds'
import { png } from '../../services/images/testing/pictures.ts'
import type { Answered, TestApi } from './testing.ts'

type Target = {
  readonly params?: Record<string, string>
  readonly input?: object
  readonly bytes?: Uint8Array
}
/** As the table of who may do what has them: route, thing, the status for nobody, viewer … owner, and which one. */
type Row = readonly [string, string, readonly number[], (() => Promise<Target> | Target)?]
type Parts = {
  readonly api: () => TestApi
  /** The workspace's owner, who makes what the others ask for. */
  readonly ann: () => Answered
  readonly board: () => Promise<Target>
  /** What is another company's. */
  readonly theirs: string
}

const signedIn = (status: number): number[] => [401, ...roles.map(() => status)]
const from = (least: Role, status: number, otherwise = 403): number[] => [
  401,
  ...roles.map((role) => (roles.indexOf(role) < roles.indexOf(least) ? otherwise : status)),
]

export const fieldsOfKind: Readonly<Record<RowKind, object>> = {
  evidence: { type: 'survey' },
  measure: { title: 'M', touchpointIds: ['t'] },
  idea: { title: 'I' },
  kpi: { name: 'K', value: 1, date: '2026-01-01' },
  story: { title: 'S' },
  review: { reviewBy: '2090-01-01' },
  nps: { date: '2026-01-01', score: 20 },
  team: { name: 'Ute' },
  journey: { status: 'running' },
  decision: { text: 'D' },
}
const leastToAdd: Readonly<Record<RowKind, Role>> = {
  evidence: 'contributor',
  measure: 'editor',
  idea: 'contributor',
  kpi: 'editor',
  story: 'contributor',
  review: 'editor',
  nps: 'editor',
  team: 'editor',
  journey: 'moderator',
  decision: 'contributor',
}

/** The routes of rows, personas and imports for the table of who may do what. */
export function journeyAccess({ api, ann, board, theirs }: Parts): Row[] {
  const made = async (path: string, input?: object): Promise<string> =>
    (await api().call(`POST ${path as `/`}`, { cookie: ann().cookie, ...(input && { input }) })).body.id
  /** A row that the owner wrote. */
  const rowOn = async (kind: RowKind, input?: object): Promise<Target> => {
    const { params } = await board()
    const row = await made(`/api/boards/${params?.['id']}/${rowPaths[kind]}`, fieldsOfKind[kind])
    return { params: { ...params, row }, ...(input && { input }) }
  }
  const boardWith = async (input: object): Promise<Target> => ({ ...(await board()), input })
  const persona = async (input?: object): Promise<Target> => {
    const id = await made('/api/personas', { name: 'Eva' })
    return { params: { persona: id }, ...(input && { input }) }
  }
  const faced = async (): Promise<Target> => {
    const target = await persona()
    await api().call(`POST /api/personas/${target.params?.['persona']}/portrait`, {
      cookie: ann().cookie,
      bytes: png(),
      headers: { 'content-type': 'image/png' },
    })
    return target
  }
  const anothersImport = async (input?: object): Promise<Target> => {
    const { params } = await board()
    const [id, board_id] = [`of-${params?.['id']}`, params?.['id'] ?? '']
    const row = { id, board_id, person_id: ann().body.id as string, created_at: Date.now(), version: null }
    await api().database.db.insertInto('evidence_import').values(row).execute()
    return { params: { ...params, import: id }, ...(input && { input }) }
  }
  const inTheirs = (input: object): Target => ({ params: { id: theirs, row: theirs, import: theirs }, input })
  const theirPersona = (input?: object): Target => ({ params: { persona: theirs }, ...(input && { input }) })

  const ofKind = (kind: RowKind): Row[] => {
    const path = `/api/boards/{id}/${rowPaths[kind]}`
    const fields = fieldsOfKind[kind]
    const erases: Role = kind === 'decision' ? 'owner' : 'moderator'
    const changes: Role = kind === 'journey' ? 'moderator' : 'editor'
    return [
      [`get ${path}`, "another's", signedIn(200), board],
      [`get ${path}`, "another company's", signedIn(404), () => inTheirs({})],
      [`post ${path}`, 'one more', from(leastToAdd[kind], 201), () => boardWith(fields)],
      [`post ${path}`, "another company's", signedIn(404), () => inTheirs(fields)],
      [`delete ${path}/{row}`, "another's", from(erases, 204), () => rowOn(kind)],
      [`delete ${path}/{row}`, "another company's", signedIn(404), () => inTheirs({})],
      ...(kind === 'decision'
        ? []
        : ([
            [`patch ${path}/{row}`, "another's", from(changes, 200), () => rowOn(kind, fields)],
            [`patch ${path}/{row}`, "another company's", signedIn(404), () => inTheirs(fields)],
          ] as Row[])),
    ]
  }
  const measure = '/api/boards/{id}/measures/{row}'
  const imports = '/api/boards/{id}/imports'
  const evidence = { from: 0, evidence: [fieldsOfKind.evidence] }
  const face = '/api/personas/{persona}/portrait'
  return [
    ...rowKinds.flatMap(ofKind),
    ['get /api/boards/{id}/rows', "another's", signedIn(200), board],
    ['get /api/boards/{id}/rows', "another company's", signedIn(404), () => inTheirs({})],
    [`post ${measure}/take`, "nobody's", from('contributor', 200), () => rowOn('measure')],
    [`post ${measure}/take`, "another company's", signedIn(404), () => inTheirs({})],
    [`post ${measure}/accept`, "nobody's", signedIn(403), () => rowOn('measure')],
    [`post ${measure}/decline`, "nobody's", signedIn(403), () => rowOn('measure')],
    ['get /api/me/measures', "one's own", signedIn(200)],
    ['get /api/journeys', 'all', signedIn(200)],
    [`post ${imports}`, 'one more', from('contributor', 201), board],
    [`post ${imports}`, "another company's", signedIn(404), () => inTheirs({})],
    [`post ${imports}/{import}/rows`, "another's", from('contributor', 404), () => anothersImport(evidence)],
    [
      `post ${imports}/{import}/finish`,
      "another's",
      from('contributor', 404),
      () => anothersImport({ rows: 1 }),
    ],
    [`delete ${imports}/{import}`, "another's", from('contributor', 404), () => anothersImport()],
    ['patch /api/personas/{persona}', 'one', from('editor', 200), () => persona({ name: 'Ute' })],
    ['patch /api/personas/{persona}', 'theirs', from('editor', 404), () => theirPersona({ name: 'Ute' })],
    ['delete /api/personas/{persona}', "another's", from('moderator', 204), () => persona()],
    ['delete /api/personas/{persona}', 'theirs', signedIn(404), () => theirPersona()],
    [`post ${face}`, 'one', from('editor', 201), async () => ({ ...(await persona()), bytes: png() })],
    [`post ${face}`, 'theirs', from('editor', 404), () => ({ ...theirPersona(), bytes: png() })],
    [`get ${face}`, 'one', signedIn(200), faced],
    [`get ${face}`, 'theirs', signedIn(404), () => theirPersona()],
    [`delete ${face}`, 'one', from('editor', 204), faced],
    [`delete ${face}`, 'theirs', from('editor', 404), () => theirPersona()],
  ]
}
