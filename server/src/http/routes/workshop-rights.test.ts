import * as companion from '@wegpunkt/shared/http/companion-routes'
import * as join from '@wegpunkt/shared/http/join-routes'
import * as protocol from '@wegpunkt/shared/http/protocol-routes'
import * as workshop from '@wegpunkt/shared/http/workshop-routes'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Answered } from './testing.ts'
import { type TestWorkshop, openTestWorkshop } from './testing-workshop.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

let at: TestWorkshop
let parked: string
/** A workshop that has not begun. */
let other: string
let id: string
let run: string
let phases: { id: string }[]

const roles = ['nobody', 'sam', 'vic', 'cora', 'eve', 'moe', 'mona', 'ann'] as const
type Who = (typeof roles)[number]
let people: Readonly<Record<Who, Answered | undefined>>

beforeEach(async () => {
  at = await openTestWorkshop()
  const { ann, vic, cora, eve, mona } = at.people
  const moe = await at.api.join(ann, 'moe', 'moderator')
  people = { nobody: undefined, sam: await stranger(ann), vic, cora, eve, moe, mona, ann }
  id = await at.prepare(
    { name: 'Sammeln', minutes: 5, activity: 'notes' },
    { name: 'Ende', minutes: 5, right: 'view' },
  )
  other = await at.prepare({ name: 'Ende', minutes: 5 })
  ;({ run, phases } = await at.command(id, { do: 'start' }))
  parked = (await at.call(at.people.carl, 'POST', `workshops/${id}/parked`, { key: 'p', text: 'Später' }))
    .body.parked[0].id
})
afterEach(() => at.api.close())

/** Sam is an owner, of another workspace. */
async function stranger(ann: Answered): Promise<Answered> {
  const sam = await at.api.join(ann, 'sam', 'owner')
  const { db } = at.api.database
  const { workspace_id: own } = await db
    .selectFrom('person')
    .select('workspace_id')
    .where('id', '=', sam.body.id)
    .executeTakeFirstOrThrow()
  const row = await db.selectFrom('workspace').selectAll().where('id', '=', own).executeTakeFirstOrThrow()
  await db
    .insertInto('workspace')
    .values({ ...row, id: 'other' })
    .execute()
  await db.updateTable('person').set({ workspace_id: 'other' }).where('id', '=', sam.body.id).execute()
  return sam
}

type Row = readonly [method: Method, path: string, least: Who | 'mona or ann', input?: () => object]

const command = (wish: () => object, least: Row[2] = 'mona or ann'): Row => [
  'POST',
  'workshops/{id}/commands',
  least,
  wish,
]
/** Who at least may do each thing: those who stand behind them in `roles` may too. */
const table: readonly Row[] = [
  ['GET', 'boards/{board}/workshops', 'vic'],
  ['POST', 'boards/{board}/workshops', 'moe', () => ({ title: 'R', format: 'meeting' })],
  ['GET', 'boards/{board}/results', 'vic'],
  ['GET', 'boards/{board}/commands', 'vic'],
  ['POST', 'boards/{board}/commands', 'cora', () => ({ do: 'add-note', key: 'q', text: 'T', at: [0, 0] })],
  ['GET', 'workshops/{id}', 'vic'],
  ['GET', 'workshops/{id}/secrets', 'vic'],
  ['GET', 'workshops/{id}/results', 'vic'],
  ['GET', 'workshops/{id}/subjects', 'vic'],
  ['GET', 'workshops/{id}/hands', 'vic'],
  ['GET', 'workshops/{id}/parked', 'vic'],
  ['GET', 'workshops/{id}/counts', 'moe'],
  ['GET', 'workshops/{id}/protocol', 'moe'],
  ['GET', 'workshops/{id}/door', 'moe'],
  ['GET', 'workshops/{id}/people', 'moe'],
  ['POST', 'workshops/{id}/participants', 'cora', () => ({})],
  ['POST', 'workshops/{id}/hands', 'cora', () => ({ do: 'raise' })],
  ['POST', 'workshops/{id}/parked', 'cora', () => ({ key: 'z', text: 'Z' })],
  ['PATCH', 'workshops/{id}/door', 'moe', () => ({ isOpen: true })],
  ['POST', 'workshops/{id}/links', 'moe', () => ({})],
  ['POST', 'workshops/{id}/people', 'moe', () => ({ do: 'admit', people: ['x'] })],
  ['PATCH', 'workshops/{id}', 'mona or ann', () => ({ title: 'Neu' })],
  command(() => ({ do: 'pause' })),
  command(() => ({ do: 'resume' })),
  command(() => ({ do: 'extend', minutes: 5 })),
  command(() => ({ do: 'skip', phase: phases[1]?.id })),
  command(() => ({ do: 'reorder', phases: phases.map((phase) => phase.id) })),
  command(() => ({ do: 'voice', hasVoice: true })),
  command(() => ({ do: 'reveal', run })),
  command(() => ({ do: 'split', groups: 2 })),
  command(() => ({ do: 'move-to-group', person: at.people.cora.body.id, group: 'none' })),
  command(() => ({ do: 'group-area', group: 'none', focus: { on: 'board' } })),
  command(() => ({ do: 'group-timer', minutes: 5 })),
  command(() => ({ do: 'merge' })),
  command(() => ({ do: 'call', area: { at: [0, 0], size: [800, 600] } })),
  command(() => ({ do: 'take-along', isOn: true })),
  command(() => ({ do: 'spotlight', element: 'none' })),
  command(() => ({ do: 'ask', touchpoint: 'none', question: 'view' })),
  command(() => ({ do: 'end-question' })),
  command(() => ({ do: 'deal', to: 'people' })),
  command(() => ({ do: 'end-prompts' })),
  command(() => ({ do: 'next' })),
  command(() => ({ do: 'back' })),
  command(() => ({ do: 'jump', phase: phases[1]?.id })),
  command(() => ({ do: 'start' })),
  command(() => ({ do: 'hand-over', to: at.people.mona.body.id })),
  command(() => ({ do: 'end' })),
  ['DELETE', 'workshops/{id}/parked/{parked}', 'moe'],
  ['DELETE', 'workshops/{other}', 'mona or ann'],
  // Last: from then on moe is one of those who moderate.
  command(() => ({ do: 'moderate' }), 'moe'),
]

const mayDo = (who: Who, least: Row[2]): boolean =>
  least === 'mona or ann' ? who === 'mona' || who === 'ann' : roles.indexOf(who) >= roles.indexOf(least)

/** Everything that is stored, but when logins were last seen. */
async function stored(): Promise<string> {
  const { db } = at.api.database
  const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db)
  const all: unknown[] = [at.api.told]
  for (const { name } of tables.rows)
    if (name !== 'login') all.push(name, (await sql`select * from ${sql.table(name)}`.execute(db)).rows)
  return JSON.stringify(all)
}

it('[K90] every route and command of a workshop is for those whom the table names, and changes nothing for others', async () => {
  const wrong: unknown[] = []
  for (const [method, path, least, input] of table) {
    const filled = path
      .replace('{id}', id)
      .replace('{board}', at.board)
      .replace('{parked}', parked)
      .replace('{other}', other)
    const before = await stored()
    const refused = roles.filter((who) => !mayDo(who, least))
    for (const who of refused) {
      const { status, body } = await at.call(people[who], method, filled, input?.())
      const expected = who === 'nobody' ? 401 : who === 'sam' ? 404 : 403
      if (status !== expected || !body.type) wrong.push([method, path, input?.(), who, status, expected])
    }
    if ((await stored()) !== before) wrong.push([method, path, input?.(), 'changed something'])
    for (const who of roles.filter((one) => !refused.includes(one))) {
      const { status, body } = await at.call(people[who], method, filled, input?.())
      // What cannot be done now or twice is no question of rights.
      const isAllowed =
        status !== 401 && body?.type !== 'not-allowed' && (status !== 404 || method === 'DELETE')
      if (!isAllowed || status >= 500) wrong.push([method, path, input?.(), who, status, 'allowed'])
    }
  }
  expect(wrong).toEqual([])
})

it('[K90] the table has every route of a workshop, and every command', () => {
  const routes = [workshop, companion, join, protocol]
    .flatMap((all) => Object.values(all))
    .flatMap((it) => (typeof it === 'object' && it !== null && 'path' in it && 'method' in it ? [it] : []))
  const named = routes.flatMap(({ method, path }) => {
    const short = String(path).replace('/api/', '').replace('boards/{id}', 'boards/{board}')
    return short.startsWith('join/') || SECRET.has(short) ? [] : [`${String(method).toUpperCase()} ${short}`]
  })
  const there = new Set(table.map(([method, path]) => `${method} ${path.replace('{other}', '{id}')}`))
  expect(named.filter((route) => !there.has(route))).toEqual([])
  const commands = workshop.commandWorkshop.input.options.map((option) => option.shape.do.value)
  const tried = new Set(
    table.flatMap(([, path, , input]) =>
      path.endsWith('/commands') && path.startsWith('workshops') ? [Reflect.get(input?.() ?? {}, 'do')] : [],
    ),
  )
  expect(commands.filter((name) => !tried.has(name))).toEqual([])
})

/** What is said in secret has rules of its own (K36, K37); what is streamed does not end. */
const SECRET = new Set(['workshops/{id}/secrets', 'workshops/{id}/events'])
