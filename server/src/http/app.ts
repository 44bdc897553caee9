import { MAX_FRAME_BYTES } from '@wegpunkt/shared/limits'
import { Problem } from '@wegpunkt/shared/http/problem'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Log } from '../log.ts'
import type { AppEnv } from './app-env.ts'
import type { Reach } from './caller.ts'
import { healthRoutes } from './health.ts'
import type { HttpMetrics } from './metrics.ts'
import type { Overload } from './overload.ts'
import { onlyHead } from './only-head.ts'
import { answerProblem } from './problem.ts'
import { isUpload } from './read-body.ts'
import { requestLog } from './request-log.ts'
import { type FramesOf, securityHeaders } from './security-headers.ts'
import { sameOrigin } from './security-origin.ts'
import { spareViewers } from './spare-viewers.ts'
import { staticFiles } from './static.ts'

export type AppParts = {
  log: Log
  metrics: HttpMetrics
  reach: Reach
  /** Rejects when the server cannot serve. */
  check: () => Promise<void>
  /** The built client. */
  clientFolder: string
  /** Whether pages offer themselves to browser tests. */
  probe?: boolean
  /** Which sites may show a page in a frame; without it none. */
  framesOf?: FramesOf
  overload?: Pick<Overload, 'reason'>
  /** The API; paths from the root on, such as `/api/me`. */
  routes: readonly Hono<AppEnv>[]
}

/** Everything that answers HTTP: the API, health and figures, and the client's files. */
export function createApp({
  log,
  metrics,
  reach,
  check,
  clientFolder,
  probe,
  framesOf,
  overload = { reason: null },
  routes,
}: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(requestLog(log, metrics, reach))
  app.use(onlyHead)
  app.use(securityHeaders(reach, framesOf))
  app.use(sameOrigin(reach))
  app.use(spareViewers(overload))
  const limitBody = bodyLimit({ maxSize: MAX_FRAME_BYTES, onError: tooLarge })
  app.use((c, next) => (isUpload(c.req.method, c.req.path) ? next() : limitBody(c, next)))
  app.route('/', healthRoutes(check, metrics))
  for (const some of routes) app.route('/', some)
  app.all('/api/*', (c) => refuse(app, c.req.method, c.req.path))
  app.get('*', staticFiles(clientFolder, probe))
  app.notFound(() => {
    throw new Problem('not-found')
  })
  app.onError(answerProblem)
  return app
}

const tooLarge = (): never => {
  throw new Problem('frame-too-large')
}

const methods = ['GET', 'POST', 'PATCH', 'DELETE']

// Where the address exists and the method is wrong, saying so helps more than "not found".
function refuse(app: Hono<AppEnv>, method: string, path: string): never {
  const offered = methods.filter((other) => other !== method && answers(app, other, path))
  if (offered.length === 0) throw new Problem('not-found')
  throw new Problem('method-not-allowed', { detail: `This address answers ${offered.join(', ')}` })
}

const answers = (app: Hono<AppEnv>, method: string, path: string): boolean =>
  app.router
    .match(method, path)[0]
    .some(([[, route]]) => route.method === method && route.path !== '*' && route.path !== '/*')
