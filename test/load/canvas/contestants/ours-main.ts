// Our server with pages from a folder that the benchmark has built, so that a profile has names in it.
import { readConfig } from '@wegpunkt/server/config'
import { createLog } from '@wegpunkt/server/log'
import { openServer } from '@wegpunkt/server/server'

const config = readConfig(process.env)
const server = await openServer(config, {
  log: createLog(config.logLevel),
  clientFolder: process.env['CLIENT_FOLDER'] ?? '',
})
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
process.stdout.write(`Wegpunkt is running at ${server.url}\n`)
