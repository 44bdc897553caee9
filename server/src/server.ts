import type { Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { openBoardWorkers } from './boards/board-workers.ts'
import { OpenProjections } from './boards/projections/open-projections.ts'
import type { Config } from './config.ts'
import { createApp } from './http/app.ts'
import { connectionsThatFit, limitConnections, sayLowered } from './http/connection-limits.ts'
import { httpTimeouts, listen, stopListening } from './http/listen.ts'
import { linkFrames } from './http/link-frames.ts'
import { createLogin } from './http/login.ts'
import { type HttpMetrics, createMetrics } from './http/metrics.ts'
import { openOverload } from './http/overload.ts'
import { apiRoutes } from './http/routes/api.ts'
import { cutSlowBodies } from './http/slow-bodies.ts'
import { openUpgrade, shouldUpgrade } from './http/upgrade.ts'
import type { Log } from './log.ts'
import { roomMetrics } from './rooms/metrics.ts'
import { openRooms } from './rooms/rooms.ts'
import { Viewers } from './rooms/viewers/viewers.ts'
import { newSetupCode } from './services/random-id.ts'
import { createSmtpMailer } from './services/smtp-mailer.ts'
import { createServices } from './services/services.ts'
import { type Database, openDatabase } from './storage/database.ts'
import { rowsVersionOf } from './storage/queries/board-rows.ts'
import { storageMetrics } from './storage/metrics.ts'

const builtClient = fileURLToPath(new URL('../../client/dist', import.meta.url))

/** How long answers under way may take once the server is told to stop. */
const STOP_GRACE_MS = 2_000

export type Deps = { log: Log; clientFolder?: string }

export type RunningServer = {
  /** What to open in a browser. */
  readonly url: string
  /** While there is no workspace: the code that the first-run page asks for from another machine. */
  readonly firstRun: { readonly code: string } | null
  /** Ends all connections, saves what was accepted, and closes the database. Safe to call twice. */
  readonly close: () => Promise<void>
}

/** Builds the parts, opens the port, and serves. Throws StartProblem when the operator has to act. */
export async function openServer(config: Config, deps: Deps): Promise<RunningServer> {
  const { dataDir, databaseUrl } = config
  const mostConnections = connectionsThatFit(config.maxConnections)
  const metrics = createMetrics()
  const { setAside } = storageMetrics(metrics.registry)
  const onSetAside = (rows: number): void => setAside.inc(rows)
  const database = await openDatabase({ dataDir, databaseUrl, log: deps.log, onSetAside })
  try {
    return await serve(config, deps, { database, metrics, mostConnections })
  } catch (error) {
    await database.close()
    throw error
  }
}

type Parts = {
  readonly database: Database
  readonly metrics: HttpMetrics
  readonly mostConnections: number
}

async function serve(config: Config, deps: Deps, parts: Parts): Promise<RunningServer> {
  const { database, metrics, mostConnections } = parts
  const { log } = deps
  const { reach } = config
  const setupCode = newSetupCode()
  const workers = openBoardWorkers({ updates: database.updates, log })
  const relayMetrics = roomMetrics(metrics.registry)
  const projections = new OpenProjections({
    updates: database.updates,
    log,
    onDone: (name, ms) => name === 'update' && relayMetrics.projections.observe(ms / 1000),
  })
  const viewers = new Viewers({ log, metrics: relayMetrics })
  const rooms = openRooms({
    updates: database.updates,
    metrics: relayMetrics,
    log,
    onSaved: (board, update) => projections.saved(board, update),
    compact: (board) => workers.compact(board),
    rowsVersion: (board) => rowsVersionOf(database.db, board),
  })
  const services = createServices({
    database,
    openBoards: rooms,
    openViews: viewers,
    projections,
    maker: workers,
    log,
    setupCode,
    mail: mailOf(config),
    filesFolder: join(config.dataDir, 'files'),
  })
  // What a server before has left of files on their way.
  await services.fileStore.empty()
  await services.takeBackLeft()
  // What was erased before a crash.
  services.sweeper.soon()
  services.workshopWatch.begin()
  services.importWatch.begin()
  services.commentMails.begin()
  services.fileJobs.begin()
  services.liveEvents.begin()
  const login = createLogin(database.db, log)
  const overload = openOverload(log)
  const app = createApp({
    log,
    metrics,
    reach,
    check: database.check,
    clientFolder: deps.clientFolder ?? builtClient,
    probe: config.probe,
    framesOf: linkFrames(services.linkVisits),
    overload,
    routes: [apiRoutes({ ...services, login, publicUrl: reach.publicUrl })],
  })
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { ...httpTimeouts, shouldUpgradeCallback: shouldUpgrade },
  }) as Server
  cutSlowBodies(server)
  limitConnections(server, { most: mostConnections, isProxied: reach.trustProxy, log })
  const upgrade = openUpgrade(server, {
    rooms,
    viewers,
    enterView: (device) => services.viewEntrance.enter(device),
    overload,
    authenticate: (cookie) => login.authenticate(cookie),
    redeem: (ticket, board) => services.tickets.redeem(ticket, board),
    access: (who, board) => services.boards.access(who, board),
    reach,
    log,
  })

  let closing: Promise<void> | undefined
  const shut = async (): Promise<void> => {
    upgrade.close()
    overload.close()
    services.liveEvents.close()
    await services.fileJobs.close()
    // Together: as long as one socket is open, listening does not end.
    await Promise.all([stopListening(server, STOP_GRACE_MS), rooms.close(), viewers.close()])
    await projections.close()
    await services.workshopWatch.close()
    await services.importWatch.close()
    await services.commentMails.close()
    await workers.close()
    await services.sweeper.finish()
    await database.close()
  }
  const close = (): Promise<void> => (closing ??= shut())
  try {
    const port = await listen(server, config)
    log.debug(
      { port, host: config.host, database: config.databaseUrl ? 'PostgreSQL' : 'SQLite' },
      'listening',
    )
    sayLowered(mostConnections, config.maxConnections, log)
    // Reveals that were broken off by a crash.
    await services.reveals.resume().catch((error: unknown) => {
      log.error({ err: error }, 'a reveal could not be gone on with; its moderators can ask for it again')
    })
    const firstRun = (await services.setup.isNeeded()) ? { code: setupCode } : null
    return { url: addressOf(config, port), firstRun, close }
  } catch (error) {
    await close()
    throw error
  }
}

const mailOf = ({ smtpUrl, reach: { publicUrl } }: Config) =>
  smtpUrl && { mailer: createSmtpMailer(smtpUrl, publicUrl), address: publicUrl?.origin ?? null }

// A server that listens on every address is opened by this one on its own machine.
function addressOf({ host, reach }: Config, port: number): string {
  if (reach.publicUrl) return reach.publicUrl.origin
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
