// `npm test`: everything that must hold, from a clean checkout, on any machine with Node ≥ 20 and npm.
// It runs on the machine's own Node and needs no package; the steps run on the Node that is installed.
// Arguments choose steps: `npm test -- unit browser`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, root, runtime } from '../../server/bin/prepare.mjs'
import { findOrInstallChromium } from './chromium.mjs'

const results = { passed: 0, failed: 0, skipped: 0 }
const reports = join(root, 'test', '.artifacts')
const bin = (name) => join(root, 'node_modules', name, 'bin')

const steps = {
  format: () => check('format', [join(bin('oxfmt'), 'oxfmt'), '--check', '.']),
  lint: () => check('lint', [join(bin('oxlint'), 'oxlint'), '--type-aware', '--deny-warnings']),
  types: () => check('types', [join(bin('typescript'), 'tsc'), '-b', 'shared', 'server', 'client', 'test']),
  unit: () => vitest('unit', ['unit', 'unit-alone']),
  system: () => vitest('system', ['system']),
  browser: () => {
    const chromium = findOrInstallChromium(root)
    if (chromium) return vitest('browser', ['browser'], { CHROMIUM_PATH: chromium })
    fail('browser: no Chromium. Install one (chromium, Google Chrome) or set CHROMIUM_PATH, then try again.')
  },
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !Object.hasOwn(steps, name))
if (unknown.length > 0) {
  console.error(`Unknown step ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`)
  process.exit(2)
}

for (const step of [install, build]) {
  const code = await step()
  if (code !== 0) process.exit(code)
}
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
for (const [name, run] of Object.entries(steps)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  const start = Date.now()
  console.log(`\n── ${name}`)
  run()
  console.log(`── ${name}: ${((Date.now() - start) / 1000).toFixed(0)} s`)
}
const skipped = results.skipped > 0 ? `, ${results.skipped} skipped` : ''
console.log(`\n${results.passed} passed, ${results.failed} failed${skipped}`)
process.exit(results.failed > 0 ? 1 : 0)

/** A step that is one check: it passes or it fails. */
function check(name, args) {
  if (run(args) === 0) results.passed++
  else fail(`${name} failed`)
}

/** Projects of test/vitest.config.ts; their tests are counted one by one. */
function vitest(step, projects, env = {}) {
  const report = join(reports, `${step}.json`)
  const config = join(root, 'test', 'vitest.config.ts')
  const named = projects.flatMap((project) => ['--project', project])
  const args = ['run', '--config', config, ...named, '--reporter=default', '--reporter=json']
  const status = run(
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args, `--outputFile.json=${report}`],
    env,
  )
  const before = results.failed
  count(report)
  // An error outside of any test, such as an unhandled rejection, is in no count.
  if (status !== 0 && results.failed === before) fail(`${step} ended with ${status}`)
}

function count(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    results.passed += numPassedTests
    results.failed += numFailedTests
    const tests = testResults.flatMap((file) => file.assertionResults)
    for (const { status, fullName } of tests) {
      if (status !== 'skipped' && status !== 'pending' && status !== 'todo') continue
      results.skipped++
      console.log(`skipped: ${fullName}`)
    }
  } catch (error) {
    fail(`no report of the tests: ${error.message}`)
  }
}

function run(args, env = {}) {
  const path = `${join(runtime(), '..')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`
  return spawnSync(runtime(), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env, PATH: path },
  }).status
}

function fail(message) {
  console.error(message)
  results.failed++
}
