// What is too long for `npm test`: `npm run fuzz` and `npm run simulate`, other seeds each time. A seed that failed is
// played again with the variable that the first line names.
import { join } from 'node:path'
import { install, root, run, runtime } from '../../server/bin/prepare.mjs'

const seed = String(Date.now() % 2 ** 31)
const jobs = {
  fuzz: {
    file: 'server/src/rooms/mutated-updates',
    env: { SCAN_MUTATIONS: '1000000', SCAN_SEED: seed },
  },
  simulate: { file: 'server/src/rooms/simulation', env: { SIMULATIONS: '10000', SEED: seed } },
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
  'unit',
  job.file,
]
process.exitCode = (await install()) || (await run(runtime(), args, { env }))
