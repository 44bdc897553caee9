// The server as main.ts runs it, in a process that tells what it holds. Started by measured-server.ts.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readConfig } from '@wegpunkt/server/config'
import { createLog } from '@wegpunkt/server/log'
import { openServer } from '@wegpunkt/server/server'
import type { Holdings } from './measured-server.ts'

const config = readConfig(process.env)
const delay = monitorEventLoopDelay({ resolution: 10 })
const server = await openServer(config, { log: createLog(config.logLevel) })
delay.enable()

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
  const delayP99Ms = delay.count === 0 ? 0 : delay.percentile(99) / 1e6
  delay.reset()
  return { heapUsed, external, rss, resources: counts, delayP99Ms }
}
