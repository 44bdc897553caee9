// `npm run load`: the benchmark of test/load, from a clean checkout, on any machine with Node ≥ 20 and npm.
// Runs on the machine's own Node and needs no package; the benchmark runs on the Node that is installed.
import { join } from 'node:path'
import { install, isStopping, root, run, runtime, stop } from '../../server/bin/prepare.mjs'

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal) || process.exit(1))

// Workshops and viewers have limits of their own, and are measured against no other server.
const own = ['workshop', 'viewers'].find((name) => name === process.argv[2])
const scenario = own ? [own, 'main.ts'] : ['main.ts']
const code = await install()
process.exitCode =
  code !== 0 || isStopping()
    ? code || 1
    : await run(runtime(), [join(root, 'test', 'load', ...scenario), ...process.argv.slice(2)])
