// A night of mutated updates, others each time: `npm run fuzz`; `SCAN_SEED=… npm run fuzz` plays a night again.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const mutations = process.env['SCAN_MUTATIONS'] ?? '1000000'
const seed = process.env['SCAN_SEED'] ?? String(Date.now() % 2 ** 31)
console.log(`${mutations} mutated updates, SCAN_SEED=${seed}`)
const { status } = spawnSync(
  'vitest',
  ['run', '--config', 'test/vitest.config.ts', '--project', 'unit', 'server/src/rooms/mutated-updates'],
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, SCAN_MUTATIONS: mutations, SCAN_SEED: seed },
  },
)
process.exitCode = status ?? 1
