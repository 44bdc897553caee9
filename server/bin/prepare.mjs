// What `npm start` and `npm test` need before anything else. Runs on the machine's own Node ≥ 20,
// without any package; each step is done only when what it depends on has changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const stamps = join(root, 'node_modules', '.cache', 'wegpunkt')
const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'].concat(
  ['client', 'server', 'shared', 'test'].map((part) => `${part}/package.json`),
)

/** Installs the packages, the runtime among them. */
export function install() {
  const wanted = hashOf(manifests)
  if (stampOf('install') === wanted && existsSync(nodePath())) return
  console.log('Installing packages …')
  const result = spawnSync(
    'npx',
    ['--yes', 'pnpm@12', 'install', '--frozen-lockfile', '--reporter=append-only'],
    {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      // pnpm asks before it replaces a folder unless it knows that nobody is there to answer.
      env: { ...process.env, CI: 'true' },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (result.status !== 0) stop('The packages could not be installed; is the npm registry reachable?', result)
  stamp('install', wanted)
}

/** Builds the client unless it is built from these very sources. */
export function buildClient() {
  const wanted = hashOf([...manifests, 'tsconfig.base.json', ...sourcesIn('client'), ...sourcesIn('shared')])
  if (stampOf('client') === wanted && existsSync(join(root, 'client', 'dist', 'index.html'))) return
  console.log('Building the client …')
  const require = createRequire(join(root, 'client', 'package.json'))
  const vite = join(require.resolve('vite/package.json'), '..', 'bin', 'vite.js')
  const result = spawnSync(nodePath(), [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'client'),
    encoding: 'utf8',
  })
  if (result.status !== 0) stop('The client could not be built.', result)
  stamp('client', wanted)
}

/** Node 24, whatever Node the machine has. */
export function nodePath() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

function stop(message, { stdout, stderr, error }) {
  console.error([stdout, stderr, error?.message].filter(Boolean).join('\n').trim())
  console.error(`\n${message}`)
  process.exit(1)
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const path = join(root, file)
    if (existsSync(path)) hash.update(file).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function sourcesIn(part) {
  return readdirSync(join(root, part), { recursive: true })
    .map((file) => join(part, file))
    .filter(
      (file) => !/(^|[\\/])(node_modules|dist)([\\/]|$)/.test(file) && statSync(join(root, file)).isFile(),
    )
    .toSorted()
}

function stampOf(name) {
  const path = join(stamps, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function stamp(name, value) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), value)
}
