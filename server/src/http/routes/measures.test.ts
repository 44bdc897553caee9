import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
let bob: Answered
let cleo: Answered
let board: string
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  bob = await api.join(ann, 'bob', 'editor')
  cleo = await api.join(ann, 'cleo', 'contributor')
  const input = { title: 'Reise' }
  board = (await api.call('POST /api/boards', { cookie: ann.cookie, input })).body.id
})
afterEach(() => api.close())

const on = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, by: Answered = ann, input?: object) =>
  api.call(`${method} /api/boards/${board}/${path}`, { cookie: by.cookie, ...(input && { input }) })
const measure = async (fields: object = {}, by: Answered = ann) => {
  const input = { title: 'Rechnung in einem Satz', touchpointIds: ['t'], ...fields }
  return (await on('POST', 'measures', by, input)).body
}
const decisions = async () => (await on('GET', 'decisions')).body

describe('a measure', () => {
  it('[A41] is volunteered by whoever names themselves, and only proposed to others', async () => {
    const [annId, bobId] = [ann.body.id, bob.body.id]
    expect(await measure()).toMatchObject({ owner: null, ownership: null, status: 'idea' })
    expect(await measure({ owner: annId })).toMatchObject({
      owner: annId,
      ownership: 'volunteered',
      status: 'chosen',
    })
    expect(await measure({ owner: bobId })).toMatchObject({
      owner: bobId,
      ownership: 'proposed',
      status: 'idea',
    })
    expect(await measure({ owner: 'Frau Sommer, Agentur' })).toMatchObject({ ownership: 'proposed' })
    const claims = await on('POST', 'measures', ann, {
      title: 'M',
      touchpointIds: ['t'],
      owner: bobId,
      ownership: 'accepted',
    })
    expect(claims.body.ownership).toBe('proposed')
  })

  it('[A41] assigning somebody else never chooses it', async () => {
    const fields = { title: 'M', touchpointIds: ['t'], owner: bob.body.id, status: 'chosen' }
    const sent = await on('POST', 'measures', ann, fields)
    expect([sent.status, sent.body.fields[0].path]).toEqual([422, 'status'])
    const { id } = await measure({ status: 'chosen' })
    expect((await on('PATCH', `measures/${id}`, ann, { owner: bob.body.id })).body).toMatchObject({
      status: 'chosen',
      ownership: 'proposed',
    })
    const own = await on('POST', 'measures', bob, fields)
    expect(own.body).toMatchObject({ status: 'chosen', ownership: 'volunteered' })
  })

  it('[A41] who was asked says yes or no, and nobody says it for them', async () => {
    const { id } = await measure({ owner: bob.body.id })
    expect((await on('POST', `measures/${id}/accept`, ann)).status).toBe(403)
    expect((await on('POST', `measures/${id}/accept`, cleo)).status).toBe(403)
    for (const _ of ['yes', 'again'])
      expect((await on('POST', `measures/${id}/take`, bob)).body).toMatchObject({
        ownership: 'accepted',
        status: 'chosen',
      })
    expect((await on('POST', `measures/${id}/decline`, cleo)).status).toBe(403)
    expect((await on('POST', `measures/${id}/decline`, bob)).body).toMatchObject({
      owner: null,
      ownership: null,
    })
    await on('PATCH', `measures/${id}`, ann, { owner: bob.body.id })
    const accepted = await on('PATCH', `measures/${id}`, bob, { owner: bob.body.id })
    expect(accepted.body.ownership).toBe('accepted')
    expect((await on('PATCH', `measures/${id}`, ann, { title: 'Anders' })).body.ownership).toBe('accepted')
  })

  it('[A41] the yes of somebody outside is noted by who may edit', async () => {
    const { id } = await measure({ owner: 'Frau Sommer' })
    expect((await on('POST', `measures/${id}/accept`, cleo)).status).toBe(403)
    expect((await on('POST', `measures/${id}/accept`, bob)).body).toMatchObject({
      owner: 'Frau Sommer',
      ownership: 'accepted',
      status: 'chosen',
    })
    const nobodys = await measure()
    expect((await on('POST', `measures/${nobodys.id}/accept`, bob)).status).toBe(403)
  })

  it('[A42] is taken on by whoever may contribute, and of two at the same moment by one', async () => {
    const { id } = await measure({ owner: bob.body.id })
    const viewer = await api.join(ann, 'vic', 'viewer')
    expect((await on('POST', `measures/${id}/take`, viewer)).status).toBe(403)
    const both = await Promise.all([cleo, ann].map((who) => on('POST', `measures/${id}/take`, who)))
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]))
    expect(both.find(({ status }) => status === 409)?.body.type).toBe('measure-taken')
    expect((await on('GET', 'measures')).body[0].ownership).toBe('volunteered')
  })

  it('[A42] is found by its owner, on all boards, the first due first', async () => {
    const mine = async (who: Answered) =>
      (await api.call('GET /api/me/measures', { cookie: who.cookie })).body
    await measure({ title: 'Ohne Tag', owner: bob.body.id })
    await measure({ title: 'Später', owner: bob.body.id, due: '2027-06-01' })
    await measure({ title: 'Anns', owner: ann.body.id })
    const first = board
    board = (await api.call('POST /api/boards', { cookie: ann.cookie, input: { title: 'Kauf' } })).body.id
    const soon = await measure({ title: 'Bald', owner: bob.body.id, due: '2027-05-01' })
    const titles = (list: { title: string }[]) => list.map(({ title }) => title)
    expect(titles(await mine(bob))).toEqual(['Bald', 'Später', 'Ohne Tag'])
    expect((await mine(bob))[0].board).toEqual({ id: board, title: 'Kauf' })
    expect((await mine(bob))[1].board.id).toBe(first)
    await on('POST', `measures/${soon.id}/decline`, bob)
    expect(titles(await mine(bob))).toEqual(['Später', 'Ohne Tag'])
    expect(await mine(cleo)).toEqual([])
  })

  it('[A43] is dropped with a reason, which stays in the log', async () => {
    const { id } = await measure()
    const without = await on('PATCH', `measures/${id}`, bob, { status: 'dropped' })
    expect([without.status, without.body.fields[0].path]).toEqual([422, 'reason'])
    expect(await decisions()).toEqual([])
    api.told.length = 0
    const reason = 'Der Preis war nie das Problem'
    await on('PATCH', `measures/${id}`, bob, { status: 'dropped', reason })
    expect(api.told).toEqual([`rows ${board} 3 measure,decision`])
    await on('PATCH', `measures/${id}`, ann, { effort: 3 })
    await on('DELETE', `measures/${id}`, ann)
    expect(await decisions()).toMatchObject([
      { text: reason, author: bob.body.id, event: 'dropped', about: { kind: 'measure', id } },
    ])
    await measure({ status: 'dropped', reason: 'Gleich verworfen' })
    expect(await decisions()).toHaveLength(2)
  })
})

describe('an idea', () => {
  it('[A80] says which measure has become of it, once an editor has made one', async () => {
    const { body } = await on('POST', 'ideas', cleo, { title: 'Ein Video' })
    expect(body.measure).toBeNull()
    const { id } = await measure({ title: 'Ein Video' })
    expect((await on('PATCH', `ideas/${body.id}`, bob, { measure: id })).body).toMatchObject({
      measure: id,
      title: 'Ein Video',
      author: cleo.body.id,
    })
  })
})

describe('the log of decisions', () => {
  it('[A44] is answered, and never changed, by nobody', async () => {
    const input = { text: 'Wir rufen zurück', event: 'dropped' }
    const { body } = await on('POST', 'decisions', bob, input)
    expect(body).toMatchObject({ text: 'Wir rufen zurück', event: 'decided', author: bob.body.id })
    const answer = await on('POST', 'decisions', cleo, { text: 'Mit wem denn?', answers: body.id })
    expect(answer.body).toMatchObject({ event: 'answered', answers: body.id })
    for (const who of [ann, bob])
      expect((await on('PATCH', `decisions/${body.id}`, who, { text: 'Nie gesagt' })).status).toBe(405)
    expect((await on('DELETE', `decisions/${body.id}`, bob)).status).toBe(403)
    const others = await api.call('POST /api/boards', { cookie: ann.cookie, input: { title: 'Kauf' } })
    const foreign = `POST /api/boards/${others.body.id}/decisions` as const
    const input2 = { text: 'Hier?', answers: body.id }
    expect((await api.call(foreign, { cookie: ann.cookie, input: input2 })).status).toBe(422)
  })

  it('[A44] what must go is erased by an owner, and others see that it was there', async () => {
    const { body } = await on('POST', 'decisions', bob, { text: 'Herr Meier ist schuld' })
    expect((await on('DELETE', `decisions/${body.id}`, ann)).status).toBe(204)
    const { gone } = (await on('GET', 'rows?since=1')).body
    const entry = { kind: 'decision', id: body.id, createdAt: body.createdAt }
    expect(gone).toEqual([entry])
    // Who opens the board later learns that something stood there, too; other kinds leave no trace.
    const { id } = await measure()
    await on('DELETE', `measures/${id}`)
    expect((await on('GET', 'rows')).body).toMatchObject({ since: 0, gone: [entry] })
  })
})
