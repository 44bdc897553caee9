import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, type Plugin, type Rolldown, defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'
import { earlyFiles } from './build/early-files.ts'
import { firstLoadOfBoards } from './build/first-load.ts'
import { isOfLinkPage, linkPage } from './build/link-page.ts'

/** Where `vite` sends what only the server can answer, while the client is being developed. */
const server = process.env['WEGPUNKT_SERVER'] ?? 'http://127.0.0.1:3000'

type Output = Rolldown.OutputOptions
type Groups = NonNullable<Exclude<Output['codeSplitting'], boolean | undefined>['groups']>

const root = fileURLToPath(new URL('.', import.meta.url))
const publicFolder = new URL('public/', import.meta.url)

/** The service worker is one file of its own, and what runs before the program another. */
const isOfPages = (id: string): boolean => !/service-worker|shell-cache/.test(id) && !isEarly(id)
const isEarly = (id: string): boolean =>
  /src\/(app\/early\/|api\/early-answers|api\/remembered-keys|document\/early-socket|document\/collab-url|document\/storage-probe|wire\/protocol)/.test(
    id,
  )

/** Large, and seldom asked for: whoever saves pages is online. */
const isForPdf = (name: string): boolean => /\.ttf$|pdf-worker/.test(name)

/** What makes a page of those who work here open without a connection. Whoever looks by a link is online. */
const isKept = (name: string): boolean => name.startsWith('assets/') && !isForPdf(name) && !isOfLinkPage(name)

/** Tells the service worker which files this build has, and gives each build a version of its own. */
function shellFiles(): Plugin {
  return {
    name: 'shell-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle['sw.js']
      if (worker?.type !== 'chunk') throw new Error('the build has no sw.js')
      if (worker.imports.length > 0) throw new Error('sw.js must be one file: it is no module')
      const built = Object.keys(bundle).filter(isKept)
      const open = readdirSync(publicFolder).map(
        (name) => [name, readFileSync(new URL(name, publicFolder))] as const,
      )
      const hash = createHash('sha256').update(built.toSorted().join())
      for (const [, content] of open) hash.update(content)
      const files = ['/', ...built.map((name) => `/${name}`), ...open.map(([name]) => `/${name}`)]
      const shell = JSON.stringify({ files, version: hash.digest('hex').slice(0, 12) })
      worker.code = worker.code.replaceAll('__SHELL__', () => shell)
    },
  }
}

const output = (groups: Groups): Output => ({
  entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
  codeSplitting: {
    // One file of what every page needs first, instead of one for each set of pages that share something.
    groups: [
      { name: 'early', test: isEarly },
      { name: 'app', tags: ['$initial'], test: isOfPages },
      ...groups,
    ],
  },
})

const building = {
  target: 'es2023',
  // `light-dark()` as it stands: lowered, it needs a `color-scheme` that is written out in our own CSS.
  cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  // The content-security policy allows no `data:` scripts or fonts; assets stay files.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  chunkSizeWarningLimit: 1_000,
} satisfies BuildOptions

const input = {
  index: 'index.html',
  early: 'src/app/early/start.ts',
  sw: 'src/app/offline/service-worker.ts',
}

export default defineConfig(async ({ command }) => {
  const rollupOptions = { input, output: output([]) }
  const fileOf =
    command === 'build'
      ? await firstLoadOfBoards(root, { build: { ...building, rollupOptions } })
      : (): null => null
  const groups = (['page', 'document', 'board', 'curve'] as const).map((name) => ({
    name,
    test: (id: string) => fileOf(id) === name,
    // Also what is imported and never used.
    includeDependenciesRecursively: false,
  }))
  return {
    plugins: [react(), linkPage(root, building), earlyFiles(), shellFiles(), compressed()],
    server: {
      proxy: {
        '/api': { target: server, changeOrigin: false },
        '/collab': { target: server, ws: true, changeOrigin: false },
      },
    },
    build: { ...building, rollupOptions: { input, output: output(groups) } },
  }
})
