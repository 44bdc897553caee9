import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'

/**
 * Whoever asks for a head is answered by the route of GET, whose body nobody takes then. It is called off, so that
 * places, files and memory that wait for its end are given back at once.
 */
export const onlyHead: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  if (c.req.method !== 'HEAD' || c.res.body === null) return
  const { body } = c.res
  c.res = new Response(null, c.res)
  await body.cancel()
}
