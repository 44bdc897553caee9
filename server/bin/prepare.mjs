// What `npm start` and `npm test` need before anything else: the packages, Node 24 among them, and the built
// client. Runs on any Node from 20 on, before anything is installed, so it uses nothing but Node itself; each
// step is done only when what it depends on has changed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const stamps = join(root, 'node_modules', '.cache', 'wegpunkt')
const packages = ['client', 'server', 'shared', 'test']
const manifests = ['package.json', ...packages.map((it) => `${it}/package.json`)]
const installInputs = [...manifests, 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc']
const buildInputs = ['client', 'shared', 'pnpm-lock.yaml', 'tsconfig.base.json']
const onWindows = process.platform === 'win32'

// What runs on our behalf at the moment.
let child = null
let stopping = false

/** Installs the packages. Gives an exit code; what went wrong has been said. */
export async function install() {
  const stamp = hash(installInputs.map((it) => join(root, it)))
  const made = packages.map((it) => join(root, it, 'node_modules'))
  if (stamp === stampOf('install') && [runtime(), ...made].every((it) => existsSync(it))) return 0
  console.log('Installing packages (a minute on the first run) …')
  forget('install')
  const args = ['--yes', 'pnpm@12', 'install', '--frozen-lockfile', '--reporter=append-only']
  const output = []
  // pnpm asks before it replaces a folder unless it knows that nobody is there to answer.
  const env = { ...process.env, CI: 'true' }
  const code = await run(onWindows ? 'npx.cmd' : 'npx', args, { output, env, shell: onWindows })
  if (stopping) return 0
  if (code !== 0) return fail(installTrouble(output.join('')))
  keep('install', stamp)
  return 0
}

/** Builds the client. Gives an exit code; what went wrong has been said. */
export async function build() {
  const stamp = hash(buildInputs.flatMap((it) => sources(join(root, it))))
  if (stamp === stampOf('build') && existsSync(join(root, 'client', 'dist', 'index.html'))) return 0
  console.log('Building the pages …')
  forget('build')
  const cwd = join(root, 'client')
  const vite = join(cwd, 'node_modules', 'vite', 'bin', 'vite.js')
  const output = []
  const code = await run(runtime(), [vite, 'build', '--logLevel', 'warn'], { output, cwd })
  if (stopping) return 0
  if (code !== 0)
    return fail(`${output.join('').trim()}\n\nBuilding the pages failed; the lines above say why.`)
  keep('build', stamp)
  return 0
}

/** The Node that the package `node` brought, whatever runs this file. */
export function runtime() {
  return join(root, 'node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node')
}

/** Runs a program and gives its exit code. With `output` its lines are gathered there instead of shown. */
export function run(command, args, { output, ...options } = {}) {
  return new Promise((resolve) => {
    const stdio = output ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const started = spawn(command, args, { cwd: root, stdio, ...options })
    child = started
    for (const stream of [started.stdout, started.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => output.push(text))
    }
    started.on('error', (error) => {
      child = null
      output?.push(error.message)
      resolve(fail(`${command} could not be started: ${error.message}`))
    })
    started.on('close', (code, signal) => {
      child = null
      resolve(code ?? (stopping && signal ? 0 : 1))
    })
  })
}

/** Ends what runs at the moment, by a signal. False if nothing does. */
export function stop(signal) {
  stopping = true
  if (!child) return false
  if (!onWindows) child.kill(signal)
  return true
}

export const isStopping = () => stopping

/** Says what went wrong; the exit code that goes with it. */
export function fail(line) {
  console.error(line)
  return 1
}

function installTrouble(output) {
  const lines = output.trim().split('\n')
  const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/
  const sign = lines.find((line) => unreachable.test(line))
  if (sign) {
    return `${sign.trim()}\n\nThe package registry cannot be reached. Check the network or the proxy settings of npm, then try again.`
  }
  return `${lines.slice(-15).join('\n')}\n\nInstalling the packages failed; the lines above say why.`
}

/** The files below a folder that go into the build, in a fixed order. */
function sources(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter((it) => !['node_modules', 'dist'].includes(it.name) && !it.name.startsWith('.'))
    .filter((it) => !/\.test\.tsx?$/.test(it.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((it) => sources(join(path, it.name)))
}

function hash(files) {
  const sum = createHash('sha256')
  for (const file of files) {
    sum.update(`${relative(root, file)}\0`)
    if (existsSync(file)) sum.update(readFileSync(file))
    sum.update('\0')
  }
  return sum.digest('hex')
}

function stampOf(name) {
  const file = join(stamps, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function keep(name, stamp) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), stamp)
}

function forget(name) {
  rmSync(join(stamps, name), { force: true })
}
