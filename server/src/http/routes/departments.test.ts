import { roles } from '@wegpunkt/shared/access/roles'
import { MAX_DEPARTMENTS } from '@wegpunkt/shared/limits'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
})
afterEach(() => api.close())

const design = { nameDe: ' Gestaltung ', codeDe: 'g', nameEn: 'Design', codeEn: 'De' }
const add = (input: object, as = ann) => api.call('POST /api/departments', { cookie: as.cookie, input })
const change = (key: string, input: object) =>
  api.call(`PATCH /api/departments/${key}`, { cookie: ann.cookie, input })
const retire = (key: string, replacedBy: string | null, as = ann) =>
  api.call(`POST /api/departments/${key}/retirement`, { cookie: as.cookie, input: { replacedBy } })
const revive = (key: string) => api.call(`DELETE /api/departments/${key}/retirement`, { cookie: ann.cookie })
type Listed = { key: string; color: string; formerSince?: string; replacedBy?: string }
const list = async (): Promise<Listed[]> =>
  (await api.call('GET /api/departments', { cookie: ann.cookie })).body
const paths = ({ body }: Answered): string[] => body.fields.map(({ path }: { path: string }) => path)

describe('the departments of a workspace (METHOD.md M20)', () => {
  it('[J92] M20 are added with a key, a colour that no other has, and letters in capitals', async () => {
    const { status, body } = await add(design)
    expect([status, body]).toEqual([
      201,
      {
        key: 'design',
        nameDe: 'Gestaltung',
        codeDe: 'G',
        nameEn: 'Design',
        codeEn: 'DE',
        color: '#56B4E9',
        icon: 'users',
      },
    ])
    const colors = (await list()).map(({ color }) => color)
    expect(new Set(colors).size).toBe(6)
    expect((await list()).at(-1)?.key).toBe('design')
  })

  it.each([
    ['a name that another has', { nameEn: 'sales' }, ['nameEn']],
    ['letters that another has', { codeDe: 'v' }, ['codeDe']],
    ['no name', { nameDe: '  ' }, ['nameDe']],
    ['a name that is too long', { nameDe: 'x'.repeat(41) }, ['nameDe']],
    ['three letters', { codeEn: 'ABC' }, ['codeEn']],
    ['a sign for a letter', { codeEn: '!' }, ['codeEn']],
    ['a number for a name', { nameEn: 7 }, ['nameEn']],
  ])('[J92] M20 with %s are refused, and nothing changes', async (_, wrong, fields) => {
    const before = await list()
    const refused = await add({ ...design, ...wrong })
    expect([refused.status, paths(refused)]).toEqual([422, fields])
    expect(await list()).toEqual(before)
    expect((await change('service', wrong)).status).toBe(422)
  })

  it('[J92] M20 are at most as many as can be told apart, former ones counted', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    for (let i = 5; i < MAX_DEPARTMENTS; i++) {
      const code = `${letters[i % 26]}${Math.floor(i / 26)}`
      expect((await add({ nameDe: `A${i}`, codeDe: code, nameEn: `B${i}`, codeEn: code })).status).toBe(201)
    }
    expect((await retire('b7', null)).status).toBe(200)
    expect((await add(design)).status).toBe(422)
  })

  it('[J92] M20 are renamed under the same key, colour and icon', async () => {
    const before = (await list()).find(({ key }) => key === 'sales')
    const renamed = await change('sales', { nameDe: 'Verkauf', codeDe: 'VK', color: '#000000', key: 'x' })
    expect(renamed.body).toEqual({ ...before, nameDe: 'Verkauf', codeDe: 'VK' })
    expect(paths(await change('sales', { nameDe: 'Logistik' }))).toEqual(['nameDe'])
    expect((await change('never-was', { nameDe: 'X' })).status).toBe(404)
  })
})

describe('a department that is given up (METHOD.md M20)', () => {
  it('[J92] M20 stays as a former one that nobody can choose, and comes back', async () => {
    const { body } = await retire('logistics', null)
    expect(body).toMatchObject({ key: 'logistics', nameDe: 'Logistik', color: '#D55E00' })
    expect(Date.parse(body.formerSince)).toBeGreaterThan(0)
    expect(body.replacedBy).toBeUndefined()
    const invite = { role: 'viewer', department: 'logistics' }
    const invited = () => api.call('POST /api/invitations', { cookie: ann.cookie, input: invite })
    expect(paths(await invited())).toEqual(['department'])
    const me = (department: string) =>
      api.call('PATCH /api/me', { cookie: ann.cookie, input: { department } })
    expect(paths(await me('logistics'))).toEqual(['department'])
    await api.call('POST /api/boards', { cookie: ann.cookie, input: { title: 'Neu' } })
    expect(api.made.at(-1)?.departments).toEqual(['development', 'marketing', 'sales', 'service'])
    const back = await revive('logistics')
    expect(back.body.formerSince).toBeUndefined()
    expect((await invited()).status).toBe(201)
  })

  it('[J92] M20 without a replacement keeps its members, who may still change their name', async () => {
    await retire('marketing', null)
    const patched = await api.call('PATCH /api/me', {
      cookie: ann.cookie,
      input: { name: 'Änn', department: 'marketing' },
    })
    expect(patched.body).toMatchObject({ name: 'Änn', department: 'marketing' })
  })

  it('[J92] M20 with a replacement takes members and open invitations there, and tells open boards', async () => {
    const bob = await api.join(ann, 'bob', 'editor')
    const before = bob.body.department as string
    const input = { role: 'viewer', department: before }
    await api.call('POST /api/invitations', { cookie: ann.cookie, input })
    expect((await retire(before, 'service')).body.replacedBy).toBe('service')
    const members: { id: string; department: string }[] = (
      await api.call('GET /api/members', { cookie: ann.cookie })
    ).body
    expect(members.find(({ id }) => id === bob.body.id)?.department).toBe('service')
    const invitations: { department: string }[] = (
      await api.call('GET /api/invitations', { cookie: ann.cookie })
    ).body
    expect(invitations.map(({ department }) => department)).toEqual(['service'])
    expect(api.told).toContain(`rights ${bob.body.id}`)
  })

  it.each([
    ['itself', 'sales', 'replacedBy'],
    ['one that was never there', 'never-was', 'replacedBy'],
    ['a former one', 'logistics', 'replacedBy'],
  ])('[J92] M20 is not replaced by %s', async (_, replacedBy, field) => {
    await retire('logistics', null)
    const refused = await retire('sales', replacedBy)
    expect([refused.status, paths(refused)]).toEqual([422, [field]])
    expect((await list()).find(({ key }) => key === 'sales')?.formerSince).toBeUndefined()
  })

  it('[J92] M20 is not given up twice, not the last one, and does not come back under a name that is taken', async () => {
    await retire('logistics', 'sales')
    expect((await retire('logistics', null)).status).toBe(422)
    expect((await list()).find(({ key }) => key === 'logistics')?.replacedBy).toBe('sales')
    expect((await change('service', { nameDe: 'Logistik', codeDe: 'L' })).status).toBe(200)
    expect(paths(await revive('logistics'))).toEqual(['nameDe', 'codeDe'])
    for (const key of ['development', 'marketing', 'service']) await retire(key, 'sales')
    expect((await retire('sales', null)).status).toBe(422)
    expect((await retire('never-was', null)).status).toBe(404)
  })

  it.each(roles)('[J92] M20 by somebody who is %s', async (role) => {
    const person = await api.join(ann, 'bob', role)
    const may = role === 'moderator' || role === 'owner'
    expect((await add(design, person)).status).toBe(may ? 201 : 403)
    expect((await retire('logistics', null, person)).status).toBe(may ? 200 : 403)
  })
})
