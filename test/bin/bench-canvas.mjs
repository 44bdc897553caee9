// `npm run bench:canvas`: the benchmark of test/load/canvas, from a clean checkout, on any machine with Node ≥ 20 and
// npm. Runs on the machine's own Node and needs no package; the benchmark runs on the Node that is installed.
import { join } from 'node:path'
import { build, install, isStopping, root, run, runtime, stop } from '../../server/bin/prepare.mjs'
import { findOrInstallChromium } from './chromium.mjs'

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal) || process.exit(1))

process.exitCode = await bench()

async function bench() {
  for (const step of [install, build]) {
    const code = await step()
    if (code !== 0 || isStopping()) return code || 1
  }
  const chromium = findOrInstallChromium(root)
  if (!chromium) {
    console.error('No Chromium. Install one (chromium, Google Chrome) or set CHROMIUM_PATH, then try again.')
    return 1
  }
  const env = { ...process.env, CHROMIUM_PATH: chromium }
  const main = join(root, 'test', 'load', 'canvas', 'main.ts')
  return await run(runtime(), [main, ...process.argv.slice(2)], { env })
}
