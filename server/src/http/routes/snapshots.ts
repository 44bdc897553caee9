import {
  getSnapshot,
  listSnapshots,
  restoreSnapshot,
  takeSnapshot,
} from '@wegpunkt/shared/http/snapshot-routes'
import type { Snapshots } from '../../services/snapshots.ts'
import type { Answer } from './answer.ts'

export function snapshotRoutes(answer: Answer, { snapshots }: { readonly snapshots: Snapshots }): void {
  answer(takeSnapshot, async ({ c, signedIn, params, input }) => {
    const taken = await snapshots.take(signedIn.person, params.id, input)
    c.header('location', `/api/snapshots/${taken.id}`)
    return taken
  })

  answer(listSnapshots, ({ signedIn, params, query }) => snapshots.list(signedIn.person, params.id, query))

  answer(getSnapshot, async ({ c, signedIn, params }) => {
    const { summary, state } = await snapshots.open(signedIn.person, params.id)
    return c.body(withState(JSON.stringify(summary), state), 200, { 'content-type': 'application/json' })
  })

  answer(restoreSnapshot, ({ signedIn, params }) => snapshots.restore(signedIn, params.id))
}

/** The state is many megabytes of JSON at times: it is passed on as it is, not read and written again. */
function withState(summary: string, state: Uint8Array): Uint8Array<ArrayBuffer> {
  const [head, tail] = [Buffer.from(`${summary.slice(0, -1)},"state":`), Buffer.from('}')]
  const answer = new Uint8Array(head.length + state.length + tail.length)
  answer.set(head)
  answer.set(state, head.length)
  answer.set(tail, head.length + state.length)
  return answer
}
