import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

/** A PostgreSQL server for the tests alone, in a temporary folder, reached by a socket in it. */
export type PrivateServer = { url: string; close: () => Promise<void> }

const START_TIMEOUT_MS = 20_000
const RETRY_MS = 100

/** Where the programs of PostgreSQL are; null where it is not installed. */
export function postgresPrograms(): string | null {
  try {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

export async function openPrivateServer(programs: string): Promise<PrivateServer> {
  const folder = mkdtempSync(join(tmpdir(), 'wegpunkt-pg-'))
  const as = unprivileged()
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C']
  execFileSync(join(programs, 'initdb'), initdb, { ...as, cwd: folder, stdio: 'ignore' })
  // Off here so that a test can see that each connection asks for more.
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'synchronous_commit=off',
    'fsync=off',
  ]
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn(join(programs, 'postgres'), args, { ...as, cwd: folder, stdio: 'ignore' })
  const url = `postgres:///postgres?host=${folder}&user=postgres`
  const close = async (): Promise<void> => {
    await ended(server)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await answering(url)
  } catch (error) {
    await close()
    throw error
  }
  return { url, close }
}

// PostgreSQL refuses to run as root.
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + START_TIMEOUT_MS
  for (;;) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      return
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => {
        setTimeout(resolve, RETRY_MS)
      })
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

// SIGINT is PostgreSQL's fast shutdown: it ends open connections.
async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = new Promise((resolve) => {
    server.once('exit', resolve)
  })
  server.kill('SIGINT')
  await exit
}
