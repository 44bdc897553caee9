import { type Role, roles } from '@wegpunkt/shared/access/roles'
import { insertWorkshop } from '../../storage/queries/workshops.ts'
import { workshopColumns } from '../../services/stored-workshop.ts'
import { plannedWorkshop } from '@wegpunkt/shared/workshop/workshop'
import type { Answered, TestApi } from './testing.ts'

type Target = { readonly params?: Record<string, string>; readonly input?: object }
/** As the table of who may do what has them. */
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
const from = (least: Role, status: number): number[] => [
  401,
  ...roles.map((role) => (roles.indexOf(role) < roles.indexOf(least) ? 403 : status)),
]

const privateNotes = {
  name: 'Sammeln',
  minutes: 10,
  activity: 'notes',
  visibility: 'private',
} as const
export const newNote = { do: 'add-note', key: 'k', text: 'Warteschlange', at: [0, 0] } as const
const parkedLine = { key: 'k', text: 'Preise' } as const
const meeting = { title: 'Reise', format: 'meeting' }

/** The routes of workshops and contributions for the table of who may do what. */
export function workshopAccess({ api, ann, board, theirs }: Parts): Row[] {
  const post = async (path: `/api/${string}`, input: object): Promise<Answered['body']> =>
    (await api().call(`POST ${path}`, { cookie: ann().cookie, input })).body
  /** That the owner leads. */
  const workshop = async (input?: object): Promise<Target> => {
    const { params } = await board()
    const phases = [privateNotes]
    const { id } = await post(`/api/boards/${params?.['id']}/workshops`, { ...meeting, phases })
    return { params: { id }, ...(input && { input }) }
  }
  const inRun = async (): Promise<Target> => {
    const { params } = await workshop()
    const { run } = await post(`/api/workshops/${params?.['id']}/commands`, { do: 'start' })
    return { params: { ...params }, input: { do: 'keep-note', run, note: { id: 'n', text: 'Still' } } }
  }
  const raising = async (input: object): Promise<Target> => ({ ...(await inRun()), input })
  const begun = async (): Promise<Target> => ({ params: { ...(await inRun()).params } })
  const gone = async (): Promise<Target> => ({ params: { ...(await workshop()).params, parked: 'gone' } })
  const theirsParked = async (): Promise<Target> => {
    const { params } = await workshop()
    const { parked } = await post(`/api/workshops/${params?.['id']}/parked`, parkedLine)
    return { params: { ...params, parked: parked[0].id } }
  }
  const onBoard = async (input?: object): Promise<Target> => ({ ...(await board()), ...(input && { input }) })
  const theirBoard = (input: object): Target => ({ params: { id: theirs }, input })
  const theirWorkshop = async (input: object): Promise<Target> => {
    const { db } = api().database
    const body = plannedWorkshop({ title: theirs, format: 'meeting', phases: [] }, theirs, 0)
    const row = { id: theirs, board_id: theirs, version: 0, created_at: 0, ...workshopColumns(body) }
    await db.deleteFrom('workshop').where('id', '=', theirs).execute()
    await insertWorkshop(db, row)
    return { params: { id: theirs }, input }
  }
  const atDoor = async (input?: object): Promise<Target> => {
    const { params } = await workshop()
    const { token } = await post(`/api/workshops/${params?.['id']}/links`, {})
    return { params: { link: token }, ...(input && { input }) }
  }
  const visitor = { name: 'Gus', department: null, isNamed: false, locale: 'de' }
  const noLink = (): Target => ({ params: { link: 'A'.repeat(22) }, input: visitor })
  const one = '/api/workshops/{id}'
  return [
    ['get /api/boards/{id}/workshops', "another's", signedIn(200), board],
    ['get /api/boards/{id}/workshops', "another company's", signedIn(404), () => theirBoard({})],
    ['post /api/boards/{id}/workshops', 'one more', from('moderator', 201), () => onBoard(meeting)],
    ['post /api/boards/{id}/workshops', "another company's", signedIn(404), () => theirBoard(meeting)],
    ['get /api/boards/{id}/commands', "one's own", signedIn(200), board],
    ['get /api/boards/{id}/results', "another's", signedIn(200), board],
    ['get /api/boards/{id}/results', "another company's", signedIn(404), () => theirBoard({})],
    ['get /api/boards/{id}/commands', "another company's", signedIn(404), () => theirBoard({})],
    ['post /api/boards/{id}/commands', 'a note', from('contributor', 200), () => onBoard(newNote)],
    ['post /api/boards/{id}/commands', "another company's", signedIn(404), () => theirBoard(newNote)],
    [`get ${one}`, "another's", signedIn(200), () => workshop()],
    [`patch ${one}`, "another's", from('owner', 200), () => workshop({ title: 'Neu' })],
    [`delete ${one}`, "another's", from('owner', 204), () => workshop()],
    [`post ${one}/commands`, "another's", from('owner', 200), () => workshop({ do: 'start' })],
    [`post ${one}/commands`, 'to join its moderators', moderates, () => workshop({ do: 'moderate' })],
    [`post ${one}/participants`, "another's", from('contributor', 204), () => workshop({})],
    [`get ${one}/counts`, "another's", from('moderator', 200), () => workshop()],
    [`get ${one}/results`, "another's", signedIn(200), () => workshop()],
    [`get ${one}/protocol`, 'before its end', from('moderator', 200), begun],
    [`get ${one}/parked`, "another's", signedIn(200), () => workshop()],
    [`post ${one}/parked`, 'a line', from('contributor', 200), () => workshop(parkedLine)],
    [`delete ${one}/parked/{parked}`, 'what is gone', signedIn(204), gone],
    [`delete ${one}/parked/{parked}`, "another's", from('moderator', 204), theirsParked],
    [`get ${one}/secrets`, "one's own", signedIn(200), () => workshop()],
    [`post ${one}/secrets`, 'a private note', from('contributor', 200), inRun],
    ['get /api/join/{link}', 'a link', everybody(200), () => atDoor()],
    ['get /api/join/{link}', 'none', everybody(404), noLink],
    ['post /api/join/{link}', 'a link', withoutAccount(200), () => atDoor(visitor)],
    ['post /api/join/{link}', 'none', withoutAccount(404), noLink],
    ['post /api/join/{link}/enter', 'a link', withoutAccount(200), () => atDoor({})],
    ['post /api/join/{link}/enter', 'none', withoutAccount(404), noLink],
    [`get ${one}/door`, "another's", from('moderator', 200), () => workshop()],
    [`patch ${one}/door`, "another's", from('owner', 200), () => workshop({ isOpen: true })],
    [`post ${one}/links`, "another's", from('owner', 201), () => workshop({})],
    [`get ${one}/people`, "another's", from('moderator', 200), () => workshop()],
    [`post ${one}/people`, "another's", from('owner', 200), () => workshop(ban)],
    [`get ${one}/events`, "another's", signedIn(200), () => workshop()],
    [`get ${one}/subjects`, "another's", signedIn(200), () => workshop()],
    [`get ${one}/me`, 'oneself', signedIn(200), () => workshop()],
    [`get ${one}/hands`, "one's own", signedIn(200), () => workshop()],
    [`post ${one}/hands`, "one's own", from('contributor', 200), () => raising({ do: 'raise' })],
    [`post ${one}/hands`, 'that are all', from('moderator', 200), () => raising({ do: 'lower-all' })],
    ...[
      `get ${one}`,
      `patch ${one}`,
      `delete ${one}`,
      `post ${one}/commands`,
      `post ${one}/participants`,
      `get ${one}/counts`,
      `get ${one}/results`,
      `get ${one}/secrets`,
      `post ${one}/secrets`,
      `get ${one}/door`,
      `patch ${one}/door`,
      `post ${one}/links`,
      `get ${one}/people`,
      `post ${one}/people`,
      `get ${one}/events`,
      `get ${one}/subjects`,
      `get ${one}/hands`,
      `post ${one}/hands`,
      `get ${one}/protocol`,
      `get ${one}/parked`,
      `post ${one}/parked`,
    ].flatMap((route): Row[] => [
      [route, "another company's", signedIn(404), () => theirWorkshop(anyInput(route))],
      [route, "nobody's", signedIn(404), () => ({ params: { id: 'never-was' }, input: anyInput(route) })],
    ]),
    [
      `delete ${one}/parked/{parked}`,
      "nobody's",
      signedIn(404),
      () => ({ params: { id: 'never-was', parked: 'p' } }),
    ],
    [
      `delete ${one}/parked/{parked}`,
      "another company's",
      signedIn(404),
      async () => ({ params: { ...(await theirWorkshop({})).params, parked: 'p' } }),
    ],
  ]
}

const moderates = from('moderator', 200)
const everybody = (status: number): number[] => [status, ...roles.map(() => status)]
/** Members take part with their account. */
const withoutAccount = (status: number): number[] => [status, ...roles.map(() => 403)]
const ban = { do: 'ban', people: ['never-was'] }
function anyInput(route: string): object {
  if (route.endsWith('people')) return ban
  if (route.endsWith('hands')) return { do: 'lower' }
  if (route.endsWith('parked')) return parkedLine
  return route.endsWith('secrets') ? { do: 'drop-note', run: 'r', id: 'n' } : { do: 'start', title: 'Neu' }
}
