// `npm test`: everything that must hold, from a clean checkout, on any machine with Node ≥ 20 and npm.
// It runs on the machine's own Node and needs no package; the steps run on the Node that is installed.
// Arguments choose steps: `npm test -- unit browser`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, install, root, runtime } from '../../server/bin/prepare.mjs'
import { findOrInstallChromium } from './chromium.mjs'

/**
 * Files of the browser that may be tried again: where a machine is busy, what waits for a real page may wait in vain.
 * What passes then is named in the end and is a fault to be mended; more than a few are no chance.
 */
const SECOND_TRIES = 3

const results = { passed: 0, failed: 0, skipped: 0 }
const secondTries = []
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
    if (chromium) return vitest('browser', ['browser'], { CHROMIUM_PATH: chromium }, SECOND_TRIES)
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
for (const name of secondTries) console.log(`passed only when tried again: ${name}`)
const skipped = results.skipped > 0 ? `, ${results.skipped} skipped` : ''
console.log(`\n${results.passed} passed, ${results.failed} failed${skipped}`)
process.exit(results.failed > 0 ? 1 : 0)

/** A step that is one check: it passes or it fails. */
function check(name, args) {
  if (run(args) === 0) results.passed++
  else fail(`${name} failed`)
}

/** Projects of test/vitest.config.ts; their tests are counted one by one. */
function vitest(step, projects, env = {}, tries = 0) {
  const first = runTests(step, projects, [], env)
  const broken = (first.report?.testResults ?? []).filter(({ status }) => status !== 'passed')
  // An error outside of any test is no matter of waiting.
  const mayTryAgain = first.unhandled === 0 && broken.length > 0 && broken.length <= tries
  if (first.status === 0 || !mayTryAgain) return count(step, first)
  const files = broken.map(({ name }) => relative(root, name))
  console.log(`\n── ${step}: once more ${files.join(', ')}`)
  const second = runTests(`${step}-again`, projects, files, env)
  const again = new Map((second.report?.testResults ?? []).map((file) => [file.name, file]))
  const testResults = first.report.testResults.map((file) => again.get(file.name) ?? file)
  const failed = new Set(
    testsOf(broken).flatMap(({ status, fullName }) => (status === 'failed' ? fullName : [])),
  )
  for (const { status, fullName } of testsOf([...again.values()]))
    if (status === 'passed' && failed.has(fullName)) secondTries.push(fullName)
  count(step, { status: second.status, report: { testResults } })
}

function runTests(name, projects, files, env) {
  const output = join(reports, `${name}.json`)
  const config = join(root, 'test', 'vitest.config.ts')
  const named = projects.flatMap((project) => ['--project', project])
  const counts = join(reports, `${name}.unhandled`)
  const reporters = ['default', 'json', join(root, 'test', 'bin', 'unhandled-reporter.mjs')]
  const args = ['run', '--config', config, ...named, ...files, ...reporters.map((one) => `--reporter=${one}`)]
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const status = run([vitest, ...args, `--outputFile.json=${output}`], { ...env, UNHANDLED_FILE: counts })
  try {
    const unhandled = Number(readFileSync(counts, 'utf8'))
    return { status, unhandled, report: JSON.parse(readFileSync(output, 'utf8')) }
  } catch (error) {
    console.error(`no report of the tests: ${error.message}`)
    return { status, unhandled: null, report: null }
  }
}

function testsOf(files) {
  return files.flatMap((file) => file.assertionResults)
}

function count(step, { status, report }) {
  const before = results.failed
  for (const { status: how, fullName } of testsOf(report?.testResults ?? [])) {
    if (how === 'passed') results.passed++
    else if (how === 'failed') results.failed++
    else {
      results.skipped++
      console.log(`skipped: ${fullName}`)
    }
  }
  // An error outside of any test, such as an unhandled rejection or a file that cannot be read, is in no count.
  if (status !== 0 && results.failed === before) fail(`${step} ended with ${status}`)
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
