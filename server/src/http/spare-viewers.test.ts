import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { AppEnv } from './app-env.ts'
import type { Overload } from './overload.ts'
import { answerProblem } from './problem.ts'
import { spareViewers } from './spare-viewers.ts'

const asked = async (reason: Overload['reason'], path: string, method = 'GET') => {
  const app = new Hono<AppEnv>().use(spareViewers({ reason })).all('*', (c) => c.text('answered'))
  app.onError(answerProblem)
  const { status, headers } = await app.request(path, { method })
  return [status, headers.get('retry-after')]
}

it('[N134] where memory runs short those who look by links are asked to come back, and nobody else', async () => {
  for (const path of ['/api/view/k', '/api/view/k/rows', '/api/view/k/assets/a?size=thumbnail']) {
    expect([path, ...(await asked('memory', path))]).toEqual([path, 503, '5'])
    expect([path, ...(await asked('late', path))]).toEqual([path, 200, null])
    expect([path, ...(await asked(null, path))]).toEqual([path, 200, null])
  }
  expect(await asked('memory', '/api/view/k/comments', 'POST')).toEqual([503, '5'])
  expect(await asked('memory', '/api/links/open', 'POST')).toEqual([503, '5'])
  for (const path of ['/api/links/k', '/api/boards/b/links', '/api/me', '/', '/l/token', '/v/k', '/healthz'])
    expect([path, ...(await asked('memory', path))]).toEqual([path, 200, null])
})
