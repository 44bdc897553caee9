import type { ShownBoard } from './shown-board.ts'
import type { Onlooker } from './viewing.ts'

/** Somebody who looks by a link, and by which number what they say is known. */
export type Asking = {
  readonly visitor: Onlooker
  readonly board: ShownBoard
  readonly number: number
  /** The ids of what they have said. */
  readonly said: string[]
}
export type Answer = {
  readonly asked: string
  readonly status: number
  readonly headers: string
  readonly text: string
}

/** So many are left on the board of what is said by links, for others to see. */
const KEEPS_EACH = 8

/**
 * Everything that can be asked for by a link, route by route: what is shown, and what is kept back by its id. Whoever
 * adds a route says here how it is asked. What is said comes first, and is in what is read then; in the end most of it is
 * erased.
 */
export const allByLink: Readonly<Record<string, (asking: Asking) => Promise<Answer[]>>> = {
  'post /api/view/{link}/comments': async ({ visitor, board, number, said }) => {
    const say = async (asked: string, where: object, text: string) => {
      const sent = { key: `saying-${asked}`, name: `m-by-${number}-`, where, text }
      const answer = await answered(asked, visitor.send('POST', '/comments', sent))
      if (answer.status === 201) said.push((JSON.parse(answer.text) as { id: string }).id)
      return answer
    }
    return [
      await say('say', { on: 'element', id: 'card' }, `m-said-${number}-`),
      await say('say-kept', { on: 'element', id: 'kept' }, `m-aside-${number}-`),
      await say('answer-kept', { in: board.keptComment }, `m-aside-${number}-`),
    ]
  },
  'get /api/view/{link}': async ({ visitor }) => [await answered('view', visitor.get(''))],
  'get /api/view/{link}/rows': ({ visitor }) => allPages(visitor, '/rows'),
  'get /api/view/{link}/comments': ({ visitor }) => allPages(visitor, '/comments'),
  'get /api/view/{link}/departments': async ({ visitor }) => [
    await answered('departments', visitor.get('/departments')),
  ],
  'get /api/view/{link}/assets/{asset}': async ({ visitor, board: { assets } }) => {
    const answers = []
    for (const [name, id] of Object.entries(assets))
      for (const query of ['', '?size=thumbnail'])
        answers.push(await answered(`asset-${name}${query}`, visitor.get(`/assets/${id}${query}`)))
    return answers
  },
  'get /api/view/{link}/portraits/{persona}': async ({ visitor, board: { personas } }) => {
    const answers = []
    for (const [name, id] of Object.entries(personas))
      answers.push(await answered(`portrait-${name}`, visitor.get(`/portraits/${id}`)))
    return answers
  },
  'delete /api/view/{link}/comments/{comment}': async ({ visitor, board, number, said }) => {
    const some = number % KEEPS_EACH === 0 ? [] : said
    const answers = [await answered('erase-kept', visitor.send('DELETE', `/comments/${board.keptComment}`))]
    for (const id of some) answers.push(await answered('erase', visitor.send('DELETE', `/comments/${id}`)))
    return answers
  },
}

async function allPages(visitor: Onlooker, path: string): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let query = '', rest = true; rest;) {
    const answer = await answered(path, visitor.get(path + query))
    answers.push(answer)
    const page = answer.status === 200 ? JSON.parse(answer.text) : { rest: false }
    rest = page.rest
    query = `?since=${page.version}${page.sight === undefined ? '' : `&sight=${page.sight}`}`
  }
  return answers
}

/** As text, whatever bytes a picture has. */
async function answered(asked: string, asking: Promise<Response>): Promise<Answer> {
  const response = await asking
  const { status } = response
  return { asked, status, headers: JSON.stringify([...response.headers]), text: await response.text() }
}
