// `npm start`: installs, builds and serves. Runs on the machine's own Node ≥ 20, without any package.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildClient, install, nodePath, root } from './prepare.mjs'

const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(`Wegpunkt needs Node 20 or newer to start; this is Node ${process.versions.node}.`)
  process.exit(1)
}

install()
buildClient()

const server = spawn(nodePath(), [join(root, 'server', 'src', 'main.ts')], { cwd: root, stdio: 'inherit' })
// In a terminal Ctrl-C reaches the server by itself; a signal sent to this process alone is passed on.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.on('exit', (code) => process.exit(code ?? 1))
