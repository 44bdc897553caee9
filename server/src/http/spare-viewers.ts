import type { MiddlewareHandler } from 'hono'
import { busy } from './admission.ts'
import type { AppEnv } from './app-env.ts'
import type { Overload } from './overload.ts'

/** What is asked for by a link, and the opening of one. */
const OF_VIEWERS = /^\/api\/(view\/|links\/open$)/u

/**
 * Where memory runs short, those who look by links wait, as their sockets do: what they ask for is read from whole
 * boards. Members go on.
 */
export const spareViewers =
  (overload: Pick<Overload, 'reason'>): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    if (overload.reason === 'memory' && OF_VIEWERS.test(c.req.path)) throw busy()
    await next()
  }
