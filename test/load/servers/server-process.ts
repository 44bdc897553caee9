import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { freePort } from '../../support/server.ts'
import { onServerCore } from '../machine.ts'
import { adopt } from '../scratch.ts'

const START_TIMEOUT_MS = 30_000
const STOP_TIMEOUT_MS = 10_000
/** The kernel counts in hundredths of a second towards programs, whatever its own clock. */
const MS_PER_TICK = 10
const KEPT_OUTPUT_CHARS = 8_000

export type Command = {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Where the server is not what is measured, it needs no core of its own. */
  readonly anyCore?: boolean
}

/** A server under load, on a core of its own. */
export type ServerProcess = {
  readonly port: number
  /** Processor time of all its threads since it started. */
  cpuMs(): number
  /** Resident memory. */
  rssKb(): number
  /** Ends it as its operator would, and by force if it does not. Throws if it had ended by itself. */
  stop(): Promise<void>
}

/** Starts it with PORT set, and resolves once it says that it is running. */
export async function startProcess({ args, env, anyCore = false }: Command): Promise<ServerProcess> {
  const port = await freePort()
  const line = [process.execPath, ...args]
  const [command = '', ...rest] = anyCore ? line : onServerCore(line)
  const child = spawn(command, rest, {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  adopt(child)
  const output = keepOutput(child)
  await untilRunning(child, output)
  const { pid } = child
  return {
    port,
    cpuMs: () => cpuMsOf(pid),
    rssKb: () => rssKbOf(pid),
    stop: () => stop(child, output),
  }
}

function keepOutput(child: ChildProcess): () => string {
  let output = ''
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-KEPT_OUTPUT_CHARS)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return () => output
}

async function untilRunning(child: ChildProcess, output: () => string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const timer = setTimeout(() => reject(new Error(`no start in time: ${output()}`)), START_TIMEOUT_MS)
  const listen = (): void => {
    if (output().includes('running at')) resolve()
  }
  const onExit = (): void => reject(new Error(`the server ended at its start: ${output()}`))
  child.stdout?.on('data', listen)
  child.once('exit', onExit)
  try {
    await promise
  } finally {
    clearTimeout(timer)
    child.off('exit', onExit)
    child.stdout?.off('data', listen)
  }
}

async function stop(child: ChildProcess, output: () => string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null)
    throw new Error(`the server ended by itself: ${output()}`)
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await exit
  clearTimeout(timer)
}

function cpuMsOf(pid: number | undefined): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is the program's name, which may hold anything; those after it are numbers.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK
}

function rssKbOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1])
}

/** Whether this system tells what a process costs. */
export const tellsCosts = (): boolean => process.platform === 'linux' && readdirSync('/proc').includes('self')
