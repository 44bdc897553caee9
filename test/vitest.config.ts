import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))

// Every server that a test starts, and every thread of it, strips the types of a hundred files and compiles them. Kept
// on the disk, that is half the work of starting.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('../node_modules/.cache/wegpunkt/compiled', import.meta.url),
)

/** They take longest, and begin in this order: what begins last is short, so that nobody waits for it in the end. */
const longest = [
  'interop/silence',
  'fault/link-secrets',
  'fault/kill',
  'fault/leak',
  'fault/compaction',
  'fault/link-sockets',
  'fault/workshop-secrecy',
  'e2e/pages',
  'e2e/workshop',
  'rooms/mutated-updates',
  'routes/access',
  'board/convergence',
  'postgres/postgres',
  'rooms/simulation',
  'rooms/readers',
  'src/main',
].map((name) => `/${name}.test.ts`)

/** What begins early ends in time; then what needs a process of its own, so that the rest shares its processes. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const place = longest.findIndex((end) => moduleId.endsWith(end))
      if (place >= 0) return place
      return longest.length + (project.config.isolate ? 0 : 1)
    }
    return files.toSorted((a, b) => rank(a) - rank(b))
  }
}

const units = ['{shared,server,client}/src/**/*.test.{ts,tsx}', 'test/spec/**/*.test.ts']

/**
 * Tests that put something in the place of what is everybody's (clocks, globals, modules), or try what a program holds
 * only once: its language, its messages, what was fetched early. Each has a process of its own. All others share a few,
 * as starting one and reading the program costs more than most tests do.
 */
const ALONE = new RegExp(
  [
    String.raw`\bvi\.(?:mock|doMock|stubGlobal|stubEnv|spyOn|useFakeTimers)\b`,
    String.raw`Object\.assign\(globalThis`,
    `'(?:fake-indexeddb/auto|i18next|@hono/node-server)'`,
    String.raw`/(?:i18n|early-\w+|toasts|storage-probe|sight|load-words|speak|ink-outliner|server)\.ts'`,
    String.raw`/use-undo-toast\.tsx'`,
  ].join('|'),
  'u',
)
const alone = globSync(units, { cwd: root }).filter((file) =>
  ALONE.test(readFileSync(`${root}/${file}`, 'utf8')),
)

const unit = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Every third waits for a disk or a timer.
  maxWorkers: 3,
  // One test asks for it that nothing is thrown away which is still needed.
  execArgv: ['--expose-gc'],
}

/** Unit and contract tests stand beside the code; what needs a running server is in `test/`. */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          ...unit,
          name: 'unit',
          include: units,
          exclude: alone,
          isolate: false,
          setupFiles: ['test/support/as-it-was.ts'],
        },
      },
      { root, test: { ...unit, name: 'unit-alone', include: alone } },
      {
        root,
        test: {
          name: 'system',
          include: ['test/{interop,fault,load}/**/*.test.ts'],
          testTimeout: 120_000,
          // They wait for time and disks more than they work.
          maxWorkers: 4,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // Each has a browser and a server of its own: two keep two cores busy, more would wait for one another.
          maxWorkers: 2,
        },
      },
    ],
  },
})
