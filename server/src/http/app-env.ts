import type { HttpBindings } from '@hono/node-server'
import type { Log } from '../log.ts'
import type { Caller } from './caller.ts'

/** What every route finds in its context. Routes that need more (who is signed in) add it to their own type. */
export type AppEnv = {
  Bindings: HttpBindings
  Variables: {
    /** Also in the answer's `x-request-id` and in every line logged with `log`. */
    requestId: string
    log: Log
    caller: Caller
  }
}
