import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
]

/** The path of a Chromium: one that is there, or one that can be installed. Null: neither, and said why. */
export function findOrInstallChromium(root) {
  return find() ?? (installByApt() && find()) ?? installByPlaywright(root) ?? null
}

function find() {
  const set = process.env.CHROMIUM_PATH
  if (set) {
    if (existsSync(set)) return set
    console.error(`CHROMIUM_PATH is ${set}, and there is no such file.`)
  }
  for (const name of NAMES) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
    if (found.status === 0 && found.stdout.trim()) return found.stdout.trim()
  }
  return PLACES.find((place) => existsSync(place))
}

function installByApt() {
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (!canInstall) return false
  console.log('No Chromium found: installing it by apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  apt('update')
  return apt('install', '-y', 'chromium').status === 0
}

function installByPlaywright(root) {
  console.log('No Chromium found: trying the download of Playwright …')
  const require = createRequire(join(root, 'test', 'package.json'))
  try {
    const cli = join(require.resolve('playwright-core/package.json'), '..', 'cli.js')
    execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'pipe'] })
    return require('playwright-core').chromium.executablePath()
  } catch {
    return undefined
  }
}
