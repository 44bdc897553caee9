import { type Role, roles } from '@wegpunkt/shared/access/roles'
import { usualShows } from '@wegpunkt/shared/links/link-choices'
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

export const newLink = { name: 'Vorstand', shows: usualShows } as const

const signedIn = (status: number): number[] => [401, ...roles.map(() => status)]
const everybody = (status: number): number[] => ['nobody', ...roles].map(() => status)
const from = (least: Role, status: number): number[] => [
  401,
  ...roles.map((role) => (roles.indexOf(role) < roles.indexOf(least) ? 403 : status)),
]

/** The routes of links for the table of who may do what. Nobody there has opened one. */
export function linkAccess({ api, ann, board, theirs }: Parts): Row[] {
  const made = async (): Promise<{ link: { id: string }; token: string }> => {
    const { params } = await board()
    const path = `POST /api/boards/${params?.['id']}/links` as const
    return (await api().call(path, { cookie: ann().cookie, input: newLink })).body
  }
  const one = async (input?: object): Promise<Target> => ({
    params: { link: (await made()).link.id, asset: 'never-was', persona: 'never-was' },
    ...(input && { input }),
  })
  const nobodys = (input?: object): Target => ({ params: { link: 'never-was' }, ...(input && { input }) })
  const opening = async (): Promise<Target> => ({ input: { token: (await made()).token } })
  const onBoard = async (input?: object): Promise<Target> => ({ ...(await board()), ...(input && { input }) })
  const onTheirs = (input?: object): Target => ({ params: { id: theirs }, ...(input && { input }) })

  return [
    ['get /api/boards/{id}/links', "of another's", from('moderator', 200), () => onBoard()],
    ['get /api/boards/{id}/links', "another company's", signedIn(404), () => onTheirs()],
    ['post /api/boards/{id}/links', "on another's", from('moderator', 201), () => onBoard(newLink)],
    ['post /api/boards/{id}/links', "another company's", signedIn(404), () => onTheirs(newLink)],
    ['patch /api/links/{link}', "another's", from('moderator', 200), () => one({ name: 'Presse' })],
    ['patch /api/links/{link}', "nobody's", signedIn(404), () => nobodys({ name: 'Presse' })],
    ['post /api/links/{link}/address', "another's", from('moderator', 201), () => one()],
    ['post /api/links/{link}/address', "nobody's", signedIn(404), () => nobodys()],
    ['delete /api/links/{link}', "another's", from('moderator', 204), () => one()],
    ['delete /api/links/{link}', "nobody's", signedIn(404), () => nobodys()],
    ['post /api/links/open', 'by its token', everybody(200), opening],
    ['post /api/links/open', 'by no token', everybody(404), () => ({ input: { token: 'never-was' } })],
    ['get /api/view/{link}', 'not opened', everybody(404), () => one()],
    ['get /api/view/{link}/rows', 'not opened', everybody(404), () => one()],
    ['get /api/view/{link}/departments', 'not opened', everybody(404), () => one()],
    ['get /api/view/{link}/assets/{asset}', 'not opened', everybody(404), () => one()],
    ['get /api/view/{link}/portraits/{persona}', 'not opened', everybody(404), () => one()],
  ]
}
