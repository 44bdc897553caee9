import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
let board: string
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  board = (await send('POST /api/boards', { title: 'Reise' })).body.id as string
})
afterEach(() => api.close())

const send = (route: `POST ${string}` | `PATCH ${string}`, input: object) =>
  api.call(route, { cookie: ann.cookie, input })
const add = (input: object) => send(`POST /api/boards/${board}/stories`, input)

describe('a story', () => {
  it('[A85] M35 says whose it is, and neither consent nor the name is taken for granted', async () => {
    const { status, body } = await add({ title: 'Gerettet', teller: ' Rosa\u0007 Merten ' })
    expect([status, body.teller, body.named, body.consent, body.persona]).toEqual([
      201,
      'Rosa Merten',
      false,
      'unknown',
      null,
    ])
  })

  it('[A85] M35 has a persona of the workspace in the place of the name, or the one that it had', async () => {
    const refused = await add({ title: 'x', persona: 'nobody' })
    expect([refused.status, refused.body.fields[0].path]).toEqual([422, 'persona'])
    const persona = (await send('POST /api/personas', { name: 'Eva' })).body.id as string
    const { body: story } = await add({ title: 'x', persona })
    expect(story.persona).toBe(persona)
    await api.call(`DELETE /api/personas/${persona}`, { cookie: ann.cookie })
    const changed = await send(`PATCH /api/boards/${board}/stories/${story.id}`, { title: 'y', persona })
    expect([changed.status, changed.body.title, changed.body.persona]).toEqual([200, 'y', persona])
  })

  it.each([
    ['a name of a page', { teller: 'x'.repeat(81) }, 'teller'],
    ['a consent that is none', { consent: 'perhaps' }, 'consent'],
    ['half a name', { named: 'ja' }, 'named'],
  ])('[A85] M35 with %s is refused', async (_, fields, path) => {
    const { status, body } = await add({ title: 'x', ...fields })
    expect([status, body.fields[0].path]).toEqual([422, path])
  })
})
