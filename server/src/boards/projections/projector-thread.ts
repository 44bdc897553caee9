import { parentPort } from 'node:worker_threads'
import type { FromProjector, ToProjector } from './messages.ts'
import { Projector } from './projector.ts'

// The thread of open-projections.ts. An error of ours outside of a board ends it, and whoever looks comes back.
const say = (message: FromProjector): void => parentPort?.postMessage(message)
const projector = new Projector(say)

parentPort?.on('message', (message: ToProjector) => {
  const from = performance.now()
  projector.hear(message)
  say({ is: 'done', name: message.do, ms: performance.now() - from })
})
