import { Problem } from '@wegpunkt/shared/http/problem'
import { Hono } from 'hono'
import type { AppEnv } from './app-env.ts'
import type { HttpMetrics } from './metrics.ts'

/** A database that takes longer than this to answer is not there for anybody. */
const CHECK_TIMEOUT_MS = 2_000

/** `check` rejects when the server cannot serve: the database does not answer, or the server is stopping. */
export const healthRoutes = (check: () => Promise<void>, { registry }: HttpMetrics): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      try {
        await withinTime(check())
      } catch (error) {
        c.var.log.warn({ err: error }, 'not ready')
        throw new Problem('unavailable', {}, { cause: error })
      }
      return c.json({ status: 'ready' })
    })
    .get('/metrics', async (c) =>
      c.body(await registry.metrics(), 200, { 'content-type': registry.contentType }),
    )

async function withinTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${CHECK_TIMEOUT_MS} ms`)), CHECK_TIMEOUT_MS)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
