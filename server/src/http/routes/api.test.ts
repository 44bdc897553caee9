import * as accountRoutes from '@wegpunkt/shared/http/account-routes'
import * as assetRoutes from '@wegpunkt/shared/http/asset-routes'
import * as boardRoutes from '@wegpunkt/shared/http/board-routes'
import * as importRoutes from '@wegpunkt/shared/http/import-routes'
import * as journeyRoutes from '@wegpunkt/shared/http/journey-routes'
import * as peopleRoutes from '@wegpunkt/shared/http/people-routes'
import * as personaRoutes from '@wegpunkt/shared/http/persona-routes'
import * as rowRoutes from '@wegpunkt/shared/http/row-routes'
import type { Route } from '@wegpunkt/shared/http/route'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApi } from './answer.ts'
import { deviceOf } from './device.ts'
import { describeApi } from './openapi.ts'
import { type Answered, type TestApi, ann, openTestApi } from './testing.ts'

let api: TestApi
let me: Answered
beforeAll(async () => {
  api = await openTestApi()
  me = await api.setUp()
})
afterAll(() => api.close())

const isRoute = (exported: object): exported is Route => 'method' in exported && 'success' in exported
const modules = [
  accountRoutes,
  peopleRoutes,
  boardRoutes,
  assetRoutes,
  personaRoutes,
  rowRoutes,
  importRoutes,
  journeyRoutes,
]
const routes: Route[] = [
  ...modules.flatMap((module) => Object.values<object>(module).filter(isRoute)),
  ...rowRoutes.allRowRoutes,
]

describe('the API', () => {
  it('[N122] its description is made once, whoever asks for it how often', async () => {
    const own = createApi()
    const make = vi.fn(own.getOpenAPI31Document)
    own.getOpenAPI31Document = make
    describeApi(own, null)
    for (let time = 0; time < 3; time++) expect((await own.request('/api/openapi.json')).status).toBe(200)
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('[H20] describes every route of the contract in OpenAPI 3.1', async () => {
    const { body } = await api.call('GET /api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    for (const { method, path, success, open } of routes) {
      const described = body.paths[path]?.[method]
      expect(Object.keys(described.responses)).toEqual(expect.arrayContaining([String(success), 'default']))
      expect(described.security).toEqual(open ? [] : [{ login: [] }])
    }
    expect(body.components.securitySchemes.login).toMatchObject({ in: 'cookie', name: 'wegpunkt_login' })
    expect(body.components.schemas.Problem.properties.type.enum).toContain('weak-password')
    const { schema } = body.paths['/api/setup'].post.requestBody.content['application/json']
    expect(schema.required).toEqual(['workspace', 'name', 'email', 'password', 'department', 'locale'])
    expect(schema.properties).toMatchObject({ name: { maxLength: 80 }, email: { format: 'email' } })
    const pictures = body.paths['/api/boards/{id}/assets'].post.requestBody.content
    expect(pictures['image/webp'].schema).toEqual({ type: 'string', format: 'binary' })
    const picture = body.paths['/api/boards/{id}/assets/{asset}'].get
    expect(Object.keys(picture.responses[200].content)).toEqual(Object.keys(pictures))
    expect(picture.parameters).toContainEqual(expect.objectContaining({ in: 'query', name: 'size' }))
    const operations = routes.map(({ method, path }) => body.paths[path][method].operationId)
    expect(new Set(operations).size).toBe(routes.length)
  })

  it.each(routes.filter(({ open }) => !open).map(({ method, path }) => [method.toUpperCase(), path]))(
    '[H21] %s %s asks who it is before it looks at the input',
    async (method, path) => {
      const filled = path.replaceAll(/\{\w+\}/gu, 'x')
      const answered = await api.call(`${method} ${filled}` as 'GET /', method === 'GET' ? {} : { input: {} })
      expect([answered.status, answered.body.type]).toEqual([401, 'not-signed-in'])
      expect(answered.headers.get('content-type')).toBe('application/problem+json')
    },
  )

  it('[H22] names the inputs that it refuses', async () => {
    const input = { title: 'x'.repeat(121), personas: ['a', 'b', 'c', 'd', 'e', 'f'], template: 'huge' }
    const { status, body } = await api.call('POST /api/boards', { cookie: me.cookie, input })
    expect([status, body.type]).toEqual([422, 'invalid-input'])
    expect(body.fields.map(({ path }: { path: string }) => path)).toEqual(['title', 'personas', 'template'])
  })

  it('[H22] ignores keys that it does not know', async () => {
    const input = { title: 'Mit mehr', id: 'mine', created_by: 'nobody', role: 'owner' }
    const { status, body } = await api.call('POST /api/boards', { cookie: me.cookie, input })
    expect(status).toBe(201)
    expect(body.id).not.toBe('mine')
  })

  it.each([
    ['is no JSON', { 'content-type': 'application/json' }, '{"title":'],
    ['is of another type', { 'content-type': 'text/plain' }, 'title=x'],
    ['is a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'title=x'],
  ])('[H22] answers 400 when the body %s', async (_, headers, text) => {
    const { status, body } = await api.call('POST /api/boards', { cookie: me.cookie, headers, text })
    expect([status, body.type]).toEqual([400, 'bad-request'])
  })

  it('[H22] answers nothing but a problem to nonsense', async () => {
    for (const input of [null, 7, [], 'x', { email: {}, password: 1 }, { email: 'a@b.de', password: '' }]) {
      const { status, body } = await api.call('POST /api/session', { input })
      expect([status, body.type]).toEqual([422, 'invalid-input'])
    }
    const long = { ...ann, password: 'x'.repeat(201) }
    expect((await api.call('POST /api/session', { input: long })).body.fields[0].path).toBe('password')
  })

  it('[H7] refuses a change that a page of another site sends', async () => {
    const headers = { origin: 'https://evil.example.com' }
    const input = { title: 'x' }
    const answered = await api.call('POST /api/boards', { cookie: me.cookie, input, headers })
    expect([answered.status, answered.body.type]).toEqual([403, 'foreign-origin'])
  })
})

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox · Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari · iOS',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      'Chrome · macOS',
    ],
    ['curl/8.5.0', 'curl'],
    [`${'x'.repeat(500)} <script>`, 'x'.repeat(40)],
    ['', ''],
  ])('[A14] is told from %s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device)
  })
})
