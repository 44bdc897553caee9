import {
  compareSnapshots,
  getSnapshot,
  listSnapshots,
  restoreSnapshot,
  takeSnapshot,
} from '@wegpunkt/shared/http/snapshot-routes'
import type { Comparisons } from '../../services/comparisons.ts'
import type { Snapshots } from '../../services/snapshots.ts'
import type { Answer } from './answer.ts'

type Parts = { readonly snapshots: Snapshots; readonly comparisons: Comparisons }

export function snapshotRoutes(answer: Answer, { snapshots, comparisons }: Parts): void {
  answer(takeSnapshot, async ({ c, signedIn, params, input }) => {
    const taken = await snapshots.take(signedIn.person, params.id, input)
    c.header('location', `/api/snapshots/${taken.id}`)
    return taken
  })

  answer(listSnapshots, ({ signedIn, params, query }) => snapshots.list(signedIn.person, params.id, query))

  // Before those with an id, which it would be taken for.
  answer(compareSnapshots, ({ signedIn, query }) => comparisons.between(signedIn.person, query))

  answer(getSnapshot, async ({ c, signedIn, params }) => {
    const { summary, state, rows } = await snapshots.open(signedIn.person, params.id)
    const answered = joined([
      Buffer.from(`${JSON.stringify(summary).slice(0, -1)},"state":`),
      state,
      Buffer.from(',"rows":'),
      rows,
      Buffer.from('}'),
    ])
    return c.body(answered, 200, { 'content-type': 'application/json' })
  })

  answer(restoreSnapshot, ({ signedIn, params }) => snapshots.restore(signedIn, params.id))
}

/** The state is many megabytes of JSON at times: it is passed on as it is, not read and written again. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
