import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = new URL('..', import.meta.url).pathname

/** They take longest, so that they begin first. */
const longest = ['silence', 'kill', 'leak', 'workshop', 'pages'].map((name) => `/${name}.test.ts`)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((end) => moduleId.endsWith(end))
      return place < 0 ? longest.length : place
    }
    return files.toSorted((a, b) => rank(a) - rank(b))
  }
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
          name: 'unit',
          include: ['{shared,server,client}/src/**/*.test.{ts,tsx}', 'test/spec/**/*.test.ts'],
          testTimeout: 30_000,
          maxWorkers: 2,
          // One test asks for it that nothing is thrown away which is still needed.
          execArgv: ['--expose-gc'],
        },
      },
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
          // Each has several browsers and a server of its own: beside one another they would wait for the processor.
          fileParallelism: false,
        },
      },
    ],
  },
})
