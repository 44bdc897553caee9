import { usualShows } from '@wegpunkt/shared/links/link-choices'
import { linkPagePath, viewPagePath } from '@wegpunkt/shared/links/link-paths'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { linkFrames } from './link-frames.ts'
import { type Answered, type TestApi, openTestApi } from './routes/testing.ts'

const sites = ['https://intranet.example', 'https://partner.example:8443']
const PASSWORD = 'drei blaue Kraniche'

let api: TestApi
let ann: Answered
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
})
afterEach(() => api.close())

async function share(more: object = {}): Promise<string> {
  const { body: board } = await api.call('POST /api/boards', {
    cookie: ann.cookie,
    input: { title: 'Reise' },
  })
  const input = { name: 'Vorstand', shows: usualShows, embedOrigins: sites, ...more }
  return (await api.call(`POST /api/boards/${board.id}/links`, { cookie: ann.cookie, input })).body.token
}
const framesOf = (path: string, more: { cookie?: string; referer?: string } = {}) =>
  linkFrames(api.services.linkVisits)({ path, cookie: undefined, referer: undefined, ...more })

it('[N145] sites of a link with a password are told to those whose frame it is for, and after it was opened', async () => {
  const token = await share({ password: PASSWORD })
  const path = linkPagePath(token)
  expect(await framesOf(path)).toEqual([])
  expect(await framesOf(path, { referer: 'https://partner.example:8443/wiki?page=1' })).toEqual([sites[1]])
  for (const referer of ['https://partner.example/', 'https://other.example', 'about:srcdoc', 'x'])
    expect(await framesOf(path, { referer })).toEqual([])
  const opened = await api.call('POST /api/links/open', { input: { token, password: PASSWORD } })
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect(await framesOf(viewPagePath(opened.body.link), { cookie })).toEqual(sites)
})

it('[N14] sites of a link without a password are told to whoever may open it', async () => {
  expect(await framesOf(linkPagePath(await share()))).toEqual(sites)
  expect(await framesOf(linkPagePath('A'.repeat(22)), { referer: 'https://intranet.example' })).toEqual([])
})
