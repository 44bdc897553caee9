// The server as main.ts runs it, in a process that tells what it holds. Started by measured-server.ts.
import { readConfig } from '@wegpunkt/server/config'
import { createLog } from '@wegpunkt/server/log'
import { openServer } from '@wegpunkt/server/server'
import type { Holdings } from './measured-server.ts'

const config = readConfig(process.env)
const server = await openServer(config, { log: createLog(config.logLevel) })
const LOOK_EVERY_MS = 10
/** How long this thread worked between two looks, in ms of its own time: others on the machine do not count. */
let worked: number[] = []
let workedBefore = ownTime()
setInterval(() => {
  const now = ownTime()
  worked.push(now - workedBefore)
  workedBefore = now
}, LOOK_EVERY_MS).unref()

process.on('message', (question) => {
  if (question === 'close') void close()
  else if (question === 'measure') process.send?.(holdings())
})
process.send?.({ setupCode: server.firstRun?.code ?? '' })

async function close(): Promise<void> {
  await server.close()
  process.disconnect()
}

function holdings(): Holdings {
  // Twice: what a finalizer lets go of is free only after the next collection.
  for (let i = 0; i < 2; i++) gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  const counts: Record<string, number> = {}
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1
  const delayP99Ms = worked.toSorted((a, b) => a - b)[Math.floor(worked.length * 0.99)] ?? 0
  worked = []
  return { heapUsed, external, rss, resources: counts, delayP99Ms }
}

function ownTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
