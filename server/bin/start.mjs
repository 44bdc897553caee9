// `npm start`: installs, builds and serves, and does only what has changed since the last time.
// Runs on any Node from 20 on, before anything is installed, so it uses nothing but Node itself.
import { build, fail, install, isStopping, run, runtime, stop } from './prepare.mjs'
import { serverCommand } from './server-command.mjs'

// Ctrl-C in a terminal reaches the child too; from elsewhere, as from a service, only us.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(signal))

// npm passes a signal to the shell between us, which dies of it and tells nobody: without npm there is no need for us.
const parent = process.ppid
const orphanWatch = setInterval(() => process.ppid !== parent && end('SIGTERM'), 500).unref()
if (process.env.npm_lifecycle_event === undefined) clearInterval(orphanWatch)

process.exitCode = await main()

function end(signal) {
  clearInterval(orphanWatch)
  if (!stop(signal)) process.exit(0)
}

async function main() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20) return fail(`Wegpunkt needs Node 20 or newer; this is Node ${process.versions.node}.`)
  for (const step of [install, build]) {
    const code = await step()
    if (code !== 0 || isStopping()) return code
  }
  return await run(runtime(), serverCommand)
}
