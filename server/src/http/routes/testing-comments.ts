import { type Role, roles } from '@wegpunkt/shared/access/roles'
import { newId } from '../../services/random-id.ts'
import type { Answered, TestApi } from './testing.ts'

type Target = { readonly params?: Record<string, string>; readonly input?: object }
/** As the table of who may do what has them: route, thing, the status for nobody, viewer … owner, and which one. */
type Row = readonly [string, string, readonly number[], (() => Promise<Target> | Target)?]
type Parts = {
  readonly api: () => TestApi
  /** The workspace's owner, who says what the others ask for. */
  readonly ann: () => Answered
  readonly board: () => Promise<Target>
  /** What is another company's. */
  readonly theirs: string
}

const signedIn = (status: number): number[] => [401, ...roles.map(() => status)]
const everybody = (status: number): number[] => ['nobody', ...roles].map(() => status)
const from = (least: Role, status: number, otherwise = 403): number[] => [
  401,
  ...roles.map((role) => (roles.indexOf(role) < roles.indexOf(least) ? otherwise : status)),
]

const said = { key: 'a-key-of-mine', text: 'Hallo' }
const first = { ...said, about: { on: 'stage', id: 's' } }

/** The routes of comments for the table of who may do what. */
export function commentAccess({ api, ann, board, theirs }: Parts): Row[] {
  const boardWith = async (input: object): Promise<Target> => ({ ...(await board()), input })
  /** What the owner has said. */
  const comment = async (input?: object): Promise<Target> => {
    const { params } = await board()
    const made = await api().call(`POST /api/boards/${params?.['id']}/comments`, {
      cookie: ann().cookie,
      input: { ...first, key: newId() },
    })
    return { params: { ...params, comment: made.body.id }, ...(input && { input }) }
  }
  const elsewhere = (input?: object) => (): Target => ({
    params: { id: theirs, comment: theirs },
    ...(input && { input }),
  })
  const path = '/api/boards/{id}/comments'
  const marks = '/api/boards/{id}/comment-marks'
  const mark = { thread: null, said: 1 }
  const view = '/api/view/{link}/comments'
  const byLink = { ...said, name: 'Uta', where: first.about }
  const unopened = (input?: object) => (): Target => ({
    params: { link: 'never-was', comment: 'never-was' },
    ...(input && { input }),
  })
  return [
    [`get ${view}`, 'not opened', everybody(404), unopened()],
    [`post ${view}`, 'not opened', everybody(404), unopened(byLink)],
    [`delete ${view}/{comment}`, 'not opened', everybody(404), unopened()],
    [`get ${path}`, "another's", signedIn(200), board],
    [`post ${path}`, 'one more', from('contributor', 201), () => boardWith(first)],
    [`post ${path}/{comment}/answers`, "to another's", from('contributor', 201), () => comment(said)],
    [`patch ${path}/{comment}`, "another's", signedIn(403), () => comment({ text: 'Fremd' })],
    [`delete ${path}/{comment}`, "another's", from('moderator', 204), () => comment()],
    [`post ${path}/{comment}/resolution`, "another's", from('moderator', 200), () => comment()],
    [`delete ${path}/{comment}/resolution`, "another's", from('moderator', 204), () => comment()],
    [`post ${path}/{comment}/approval`, 'one', from('moderator', 200), () => comment()],
    [`get ${marks}`, "one's own", signedIn(200), board],
    [`post ${marks}`, "one's own", signedIn(204), () => boardWith(mark)],
    [`get ${path}`, "another company's", signedIn(404), elsewhere()],
    [`post ${path}`, "another company's", signedIn(404), elsewhere(first)],
    [`post ${path}/{comment}/answers`, "another company's", signedIn(404), elsewhere(said)],
    [`patch ${path}/{comment}`, "another company's", signedIn(404), elsewhere({ text: 'x' })],
    [`delete ${path}/{comment}`, "another company's", signedIn(404), elsewhere()],
    [`post ${path}/{comment}/resolution`, "another company's", signedIn(404), elsewhere()],
    [`delete ${path}/{comment}/resolution`, "another company's", signedIn(404), elsewhere()],
    [`post ${path}/{comment}/approval`, "another company's", signedIn(404), elsewhere()],
    [`get ${marks}`, "another company's", signedIn(404), elsewhere()],
    [`post ${marks}`, "another company's", signedIn(404), elsewhere(mark)],
  ]
}
