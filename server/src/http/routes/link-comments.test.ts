import { usualShows } from '@wegpunkt/shared/links/link-choices'
import {
  COMMENTS_PER_PAGE,
  MAX_LINK_COMMENTS_PER_BOARD,
  MAX_LINK_COMMENTS_PER_THREAD,
} from '@wegpunkt/shared/limits'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { newId } from '../../services/random-id.ts'
import { type TestWorkshop, lane, openTestWorkshop, stage, touchpoint } from './testing-workshop.ts'
import type { Answered } from './testing.ts'

const PREPARED_WITHIN_MS = 60_000

let at: TestWorkshop
let people: TestWorkshop['people']
beforeAll(async () => {
  at = await openTestWorkshop()
  ;({ people } = at)
  await at.edit(
    stage,
    lane,
    { do: 'add', in: 'lanes', id: 'hidden', value: { kind: 'free', name: 'Intern', order: 'a1' } },
    touchpoint('seen'),
    { ...touchpoint('kept'), value: { ...valueOf(touchpoint('kept')), lane: 'hidden' } } as never,
  )
}, PREPARED_WITHIN_MS)
afterAll(() => at.api.close())

const valueOf = (edit: ReturnType<typeof touchpoint>) => ('value' in edit ? edit.value : {})

type Visitor = { link: string; jar: string }
type Fields = { shows?: object; allows?: string; approval?: boolean }

async function open({ shows = {}, allows = 'comment', approval = false }: Fields = {}): Promise<Visitor> {
  const input = { name: 'Vorstand', shows: { ...usualShows, comments: true, ...shows }, allows, approval }
  const { body } = await at.call(people.mona, 'POST', `boards/${at.board}/links`, input)
  return await enter(body.token)
}
const tokens = new Map<string, string>()
async function enter(token: string): Promise<Visitor> {
  const opened = await at.api.call('POST /api/links/open', { input: { token }, address: '10.2.2.2' })
  tokens.set(opened.body.link, token)
  return { link: opened.body.link, jar: opened.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}
const again = (visitor: Visitor): Promise<Visitor> => enter(tokens.get(visitor.link) ?? '')
const ask = (by: Visitor, method: 'GET' | 'POST' | 'DELETE', path = '', input?: object): Promise<Answered> =>
  at.api.call(`${method} /api/view/${by.link}/comments${path}`, {
    cookie: by.jar,
    address: '10.2.2.2',
    ...(input && { input }),
  })
const onSeen = { on: 'element', id: 'seen' } as const
const say = (by: Visitor, text: string, where: object = onSeen, name = 'Uta Gast'): Promise<Answered> =>
  ask(by, 'POST', '', { key: newId(), name, where, text })
const textsOf = async (by: Visitor): Promise<string[]> =>
  (await ask(by, 'GET')).body.comments.map((one: { text: string }) => one.text).toSorted()
const member = (who: Answered, about: object, text: string): Promise<Answered> =>
  at.call(who, 'POST', `boards/${at.board}/comments`, { key: newId(), about, text })
const inBoard = async (who: Answered) => (await at.call(who, 'GET', `boards/${at.board}/comments`)).body

it('[N116] what is said, answered and erased out of sight changes nothing of what is told to who looks', async () => {
  const visitor = await open({ shows: { lanes: ['l'] } })
  const seen = async (since = 0, sight = ''): Promise<Answered['body']> => {
    const { body } = await ask(visitor, 'GET', `?since=${since}&sight=${sight}`)
    if (!body.rest) return body
    const next = await seen(body.version, body.sight)
    return { ...next, gone: [...body.gone, ...next.gone] }
  }
  const about = { on: 'element', id: 'seen' }
  const first = (await member(people.mona, about, 'zu sehen')).body
  const before = await seen()
  const rows = (await at.api.call(`GET /api/view/${visitor.link}/rows`, { cookie: visitor.jar })).body
  const hidden = (await member(people.mona, { on: 'element', id: 'kept' }, 'intern')).body
  expect([hidden.id !== undefined, (await seen()).version, (await seen()).sight]).toEqual([
    true,
    before.version,
    before.sight,
  ])
  await at.call(people.mona, 'DELETE', `boards/${at.board}/comments/${hidden.id}`)
  const after = await seen(before.version, before.sight)
  expect([after.gone, after.version, after.sight]).toEqual([[], before.version, before.sight])
  const rowsAfter = (await at.api.call(`GET /api/view/${visitor.link}/rows`, { cookie: visitor.jar })).body
  expect(rowsAfter.version).toBe(rows.version)
  await at.call(people.mona, 'DELETE', `boards/${at.board}/comments/${first.id}`)
  const last = await seen(before.version, before.sight)
  expect([last.gone.includes(first.id) || last.since === 0, last.version > before.version]).toEqual([
    true,
    true,
  ])
})

it('[T12] a link shows what was said about what it shows, and nothing about what is hidden, removed or waits', async () => {
  const cell = (name: string) => ({ on: 'point', at: [1, 1], cell: { stage: 's', lane: name } })
  const about = [
    [onSeen, 'Zur Karte'],
    [{ on: 'element', id: 'kept' }, 'Geheim zur Karte'],
    [{ on: 'element', id: 'was-removed' }, 'Geheim zu Gelöschtem'],
    [{ on: 'stage', id: 's' }, 'Zur Phase'],
    [{ on: 'stage', id: 'was-removed' }, 'Geheim zur Phase'],
    [cell('l'), 'Zur Stelle'],
    [cell('hidden'), 'Geheim zur Stelle'],
    [{ on: 'point', at: [-500, -500], cell: null }, 'Geheim daneben'],
  ] as const
  for (const [where, text] of about) expect((await member(people.eve, where, text)).status).toBe(201)
  const some = await open({ shows: { lanes: ['l'] } })
  expect(await textsOf(some)).toEqual(['Zur Karte', 'Zur Phase', 'Zur Stelle'])
  expect(JSON.stringify((await ask(some, 'GET')).body)).not.toContain('Geheim')
  const all = await open()
  expect(await textsOf(all)).toEqual(
    [
      'Geheim daneben',
      'Geheim zur Karte',
      'Geheim zur Stelle',
      'Zur Karte',
      'Zur Phase',
      'Zur Stelle',
    ].toSorted(),
  )
  const none = await open({ shows: { comments: false }, allows: 'view' })
  expect((await ask(none, 'GET')).status).toBe(403)
  expect((await ask({ ...some, jar: '' }, 'GET')).status).toBe(404)
})

it('[T13] who came by a link says something where it allows that, about what it shows, and names nobody', async () => {
  const looks = await open({ allows: 'view' })
  expect((await say(looks, 'Darf ich?')).status).toBe(403)
  const some = await open({ shows: { lanes: ['l'] } })
  const said = await say(some, 'Sehr gut, @{irgendwer}')
  expect(said.body).toMatchObject({ state: 'said', isMine: true, visitor: 'Uta Gast', author: null })
  expect(said.body.text).not.toContain('@{')
  for (const where of [
    { on: 'element', id: 'kept' },
    { on: 'element', id: 'x' },
    { on: 'stage', id: 'x' },
  ])
    expect((await say(some, 'Versteckt', where)).status).toBe(404)
  const hidden = (await member(people.eve, { on: 'element', id: 'kept' }, 'Intern')).body.id
  expect((await say(some, 'Versteckt', { in: hidden })).status).toBe(404)
  expect((await say(some, 'Antwort', { in: said.body.id })).status).toBe(201)
  expect((await say(some, 'x', onSeen, '  ')).status).toBe(422)
  const seen = (await inBoard(people.vic)).comments.find((one: { id: string }) => one.id === said.body.id)
  expect(seen).toMatchObject({ visitor: 'Uta Gast', author: null, isMine: false })
  const key = newId()
  const twice = { key, name: 'Uta', where: onSeen, text: 'Einmal' }
  const [one, two] = [await ask(some, 'POST', '', twice), await ask(some, 'POST', '', twice)]
  expect(two.body.id).toBe(one.body.id)
})

it('[N157] what is being said while a link is shut or changed is not there afterwards, or waits', async () => {
  const sight = at.api.services.linkSight
  const look = sight.look.bind(sight)
  const sayWhile = async (method: 'PATCH' | 'DELETE', input?: object): Promise<unknown[]> => {
    const visitor = await open()
    // After it has been found out what is in sight, and before anything is written.
    const looking = vi.spyOn(sight, 'look').mockImplementationOnce(async (link, use) => {
      const seen = await look(link, use)
      expect((await at.call(people.mona, method, `links/${visitor.link}`, input)).status).toBeLessThan(300)
      return seen
    })
    const text = `Zuletzt ${newId()}`
    const said = await say(visitor, text)
    looking.mockRestore()
    const isThere = JSON.stringify((await inBoard(people.mona)).comments).includes(text)
    return [said.status, said.body.state ?? said.body.type, isThere]
  }
  expect(await sayWhile('DELETE')).toEqual([404, 'link-unavailable', false])
  expect(await sayWhile('PATCH', { isPaused: true })).toEqual([404, 'link-unavailable', false])
  expect(await sayWhile('PATCH', { allows: 'view' })).toEqual([403, 'not-allowed', false])
  const shows = { ...usualShows, comments: true, lanes: ['hidden'] }
  expect(await sayWhile('PATCH', { shows })).toEqual([503, 'unavailable', false])
  expect(await sayWhile('PATCH', { approval: true })).toEqual([201, 'waiting', true])
  expect(await sayWhile('PATCH', { name: 'Anders' })).toEqual([201, 'said', true])
})

it('[T15] where a link asks for approval, only who said it and moderators see it until one of these lets it in', async () => {
  const uta = await open({ approval: true })
  const other = await again(uta)
  const said = (await say(uta, 'Bitte freigeben')).body
  expect(said.state).toBe('waiting')
  expect(await textsOf(uta)).toContain('Bitte freigeben')
  expect(await textsOf(other)).not.toContain('Bitte freigeben')
  expect((await say(other, 'Antwort', { in: said.id })).status).toBe(404)
  const seenBy = async (who: Answered) => JSON.stringify(await inBoard(who)).includes('Bitte freigeben')
  expect([await seenBy(people.mona), await seenBy(people.eve), await seenBy(people.vic)]).toEqual([
    true,
    false,
    false,
  ])
  const path = `boards/${at.board}/comments/${said.id}`
  expect((await at.call(people.eve, 'POST', `${path}/approval`)).status).toBe(403)
  const { version } = await inBoard(people.vic)
  expect((await at.call(people.mona, 'POST', `${path}/approval`)).body.state).toBe('said')
  const since = (await at.call(people.vic, 'GET', `boards/${at.board}/comments?since=${version}`)).body
  expect(since.comments).toMatchObject([{ text: 'Bitte freigeben' }])
  expect(await textsOf(other)).toContain('Bitte freigeben')
  const refused = (await say(uta, 'Unverschämt')).body
  expect((await at.call(people.mona, 'DELETE', `boards/${at.board}/comments/${refused.id}`)).status).toBe(204)
  expect(await textsOf(uta)).not.toContain('Unverschämt')
})

it('[N107] those who share a board see of each link how many comments by it wait', async () => {
  const [some, other] = [await open({ approval: true }), await open({ approval: true })]
  const waitingOf = async ({ link }: Visitor): Promise<number> => {
    const { body } = await at.call(people.mona, 'GET', `boards/${at.board}/links`)
    return body.find(({ id }: { id: string }) => id === link).waiting
  }
  const first = (await say(some, 'Eins')).body
  await say(some, 'Zwei')
  expect([await waitingOf(some), await waitingOf(other)]).toEqual([2, 0])
  await at.call(people.mona, 'POST', `boards/${at.board}/comments/${first.id}/approval`)
  expect(await waitingOf(some)).toBe(1)
  expect((await at.call(people.mona, 'PATCH', `links/${some.link}`, { name: 'Beirat' })).body.waiting).toBe(1)
})

it('[T14] names or departments, as the link is set up; ids of people never', async () => {
  const { thread } = (await member(people.eve, onSeen, `Danke, @{${people.cora.body.id}}`)).body
  await at.call(people.mona, 'POST', `boards/${at.board}/comments/${thread}/resolution`)
  const byName = await open({ shows: { names: 'people' } })
  await say(byName, 'Mit Namen')
  const named = (await ask(await again(byName), 'GET')).body
  expect(named.people.map((one: { name: string }) => one.name)).toEqual(
    expect.arrayContaining(['eve', 'cora', 'mona']),
  )
  expect(JSON.stringify(named)).toContain('Uta Gast')
  const byDepartment = await open({ shows: { names: 'departments' } })
  const told = (await ask(byDepartment, 'GET')).body
  expect(new Set(told.people.map((one: { name: null }) => one.name))).toEqual(new Set([null]))
  expect(told.people[0].department).toBe('sales')
  const ids = Object.values(people).map(({ body }) => body.id as string)
  for (const secret of [...ids, 'Uta Gast', '"eve"', '"cora"'])
    expect(JSON.stringify(told)).not.toContain(secret)
  for (const id of ids) expect(JSON.stringify(named)).not.toContain(id)
})

it('[T16] a device erases what it said, and nothing else; it says so much at once and no more', async () => {
  const uta = await open()
  const other = await again(uta)
  const said = (await say(uta, 'Das nehme ich zurück')).body
  expect((await ask(other, 'DELETE', `/${said.id}`)).status).toBe(404)
  const eves = (await member(people.eve, onSeen, 'Von Eve')).body.id
  expect((await ask(uta, 'DELETE', `/${eves}`)).status).toBe(404)
  expect((await ask(uta, 'DELETE', `/${said.id}`)).status).toBe(204)
  expect(await textsOf(other)).not.toContain('Das nehme ich zurück')
  const statuses = []
  for (let i = 0; i < 14; i++) statuses.push((await say(uta, `${i}`)).status)
  expect(statuses.filter((status) => status === 201).length).toBeLessThan(11)
  expect(statuses.at(-1)).toBe(429)
  expect((await say(other, 'Wer anders')).status).toBe(201)
})

it('[N99] comments come in what has changed since, for the same sight; with another sight all of them, and what is gone is named', async () => {
  const all = await open()
  const said = (await member(people.eve, onSeen, 'Zuerst')).body
  const first = (await ask(all, 'GET')).body
  expect(first).toMatchObject({ since: 0, rest: false, gone: [] })
  const since = async ({ version, sight }: { version: number; sight: string }) =>
    (await ask(all, 'GET', `?since=${version}&sight=${sight}`)).body
  expect(await since(first)).toMatchObject({ since: first.version, comments: [] })
  await say(all, 'Danach')
  const later = await since(first)
  expect(later.comments.map(({ text }: { text: string }) => text)).toEqual(['Danach'])
  expect((await since({ ...later, sight: 'another' })).since).toBe(0)
  expect((await since({ ...later, version: 1e9 })).since).toBe(0)
  await at.call(people.eve, 'DELETE', `boards/${at.board}/comments/${said.id}`)
  const gone = await since(later)
  expect([gone.comments, gone.gone]).toEqual([[], [said.id]])
  await member(people.eve, { on: 'element', id: 'kept' }, 'Zu Verstecktem')
  const whole = await since(gone)
  expect([whole.since, whole.comments.length]).toEqual([gone.version, 1])
  const shows = { ...usualShows, comments: true, lanes: ['l'] }
  await at.call(people.mona, 'PATCH', `links/${all.link}`, { shows })
  const narrowed = await since(whole)
  expect(narrowed.since).toBe(0)
  expect(JSON.stringify(narrowed)).not.toContain('Zu Verstecktem')
})

it('[N99] people keep their names from page to page, and have others elsewhere', async () => {
  const [one, other] = [await open({ shows: { names: 'people' } }), await open()]
  const before = (await member(people.eve, onSeen, 'Auch von Eve')).body
  const idIn = (page: { people: { id: string; name: string }[] }) =>
    page.people.find(({ name }) => name === 'eve')?.id
  const first = (await ask(one, 'GET')).body
  await member(people.eve, { on: 'stage', id: 's' }, 'Und noch einmal')
  const later = (await ask(one, 'GET', `?since=${first.version}&sight=${first.sight}`)).body
  expect(later.since).toBe(first.version)
  expect(idIn(later)).toBe(idIn(first))
  expect(JSON.stringify([first, later])).not.toContain(people.eve.body.id)
  const elsewhere = (await ask(other, 'GET')).body
  const authorIn = ({ comments }: { comments: { id: string; author: string }[] }) =>
    comments.find(({ id }) => id === before.id)?.author
  expect(authorIn(elsewhere)).not.toBe(authorIn(first))
})

it('[T7] while a phase hides, nobody says anything by a link either', async () => {
  const uta = await open()
  const phase = { name: 'Still', minutes: 5, activity: 'notes', visibility: 'private', right: 'contribute' }
  const workshop = await at.prepare(phase)
  await at.command(workshop, { do: 'start' })
  expect((await say(uta, 'Mein Geheimnis')).status).toBe(409)
  await at.command(workshop, { do: 'end' })
  expect((await say(uta, 'Danach')).status).toBe(201)
})

it('[N101] [N99] so many are said by links that members always have room, in a thread and on a board', async () => {
  const uta = await open()
  const { id: thread } = (await say(uta, 'Anfang')).body
  const row = await at.api.database.db
    .selectFrom('comment')
    .selectAll()
    .where('id', '=', thread)
    .executeTakeFirstOrThrow()
  const fill = async (count: number, of: (i: number) => object) => {
    for (let from = 0; from < count; from += 100)
      await at.api.database.db
        .insertInto('comment')
        .values(
          Array.from({ length: Math.min(100, count - from) }, (_, i) => ({
            ...row,
            id: `filled ${thread} ${newId()}`,
            about: null,
            version: 100_000 + from + i,
            ...of(from + i),
          })),
        )
        .execute()
  }
  await fill(MAX_LINK_COMMENTS_PER_THREAD - 1, () => ({}))
  expect((await say(uta, 'Voll', { in: thread })).body.type).toBe('rows-full')
  const answer = { key: newId(), text: 'Vom Team' }
  const byMember = await at.call(people.eve, 'POST', `boards/${at.board}/comments/${thread}/answers`, answer)
  expect(byMember.status).toBe(201)
  expect((await say(uta, 'Anderswo')).status).toBe(201)
  // What others have answered and was erased takes room as before.
  await fill(MAX_LINK_COMMENTS_PER_BOARD, () => ({ state: 'erased', text: '', device: null, visitor: null }))
  expect((await say(uta, 'Überall voll')).body.type).toBe('rows-full')
  expect((await member(people.eve, onSeen, 'Platz genug')).status).toBe(201)

  const pages = []
  for (let page = (await ask(uta, 'GET')).body, rest = true; rest;) {
    pages.push(page)
    ;({ rest } = page)
    page = (await ask(uta, 'GET', `?since=${page.version}&sight=${page.sight}`)).body
  }
  const ids = pages.flatMap(({ comments }) => comments.map((one: { id: string }) => one.id))
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.every(({ comments }) => comments.length <= COMMENTS_PER_PAGE)).toBe(true)
  expect([new Set(ids).size, ids.length > MAX_LINK_COMMENTS_PER_BOARD]).toEqual([ids.length, true])
})
