// What is too long for `npm test`: `npm run fuzz` and `npm run simulate`, other seeds each time, and `npm run faults`. A seed that failed is
// played again with the variable that the first line names.
import { join } from 'node:path'
import { install, root, run, runtime } from '../../server/bin/prepare.mjs'

const seed = String(Date.now() % 2 ** 31)
const jobs = {
  fuzz: {
    project: 'unit',
    files: ['server/src/rooms/mutated-updates'],
    env: { SCAN_MUTATIONS: '1000000', SCAN_SEED: seed },
  },
  simulate: {
    project: 'unit',
    files: ['server/src/rooms/simulation'],
    env: { SIMULATIONS: '10000', SEED: seed },
  },
  faults: {
    project: 'system',
    files: ['test/fault/kill.test', 'test/fault/leak.test'],
    env: { KILL_LOOPS: '500', LEAK_CYCLES: '20000' },
  },
}

const job = jobs[process.argv[2]]
if (!job) throw new Error(`one of ${Object.keys(jobs).join(', ')}`)
const env = { ...job.env, ...process.env }
console.log(
  Object.keys(job.env)
    .map((name) => `${name}=${env[name]}`)
    .join(' '),
)
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const args = [
  vitest,
  'run',
  '--config',
  join(root, 'test', 'vitest.config.ts'),
  '--project',
  job.project,
  ...job.files,
]
process.exitCode = (await install()) || (await run(runtime(), args, { env }))
