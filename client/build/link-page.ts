import react from '@vitejs/plugin-react'
import { type InlineConfig, type Plugin, type Rolldown, build } from 'vite'

const FOLDER = 'assets/link'
const PAGE = 'link.html'

/** Addresses that stakeholders open. */
const LINKS = /^\/[lv]\/[^/]/

/** What runs while the program is on its way, and what it shares with it; the page itself is a module, too. */
const isEarly = (id: string): boolean =>
  /vite\/preload-helper|link\.html|src\/(app\/viewer\/early\/|api\/(viewed-link|call|early-answers)|document\/early-socket|links\/|http\/|wire\/protocol|limits|read-value|assert-never|access\/roles|journey\/(persona-types|row-))/.test(
    id,
  )

/** Whether a file of the build belongs to the page of links alone. */
export const isOfLinkPage = (name: string): boolean => name === PAGE || name.startsWith(`${FOLDER}/`)

/**
 * The page of a link is a build of its own, with its own first load: whoever looks at a board by a link on a phone
 * loads neither the program of those who work with it, nor anything that only it needs.
 */
export function linkPage(root: string, building: InlineConfig['build']): Plugin {
  return {
    name: 'link-page',
    configureServer: ({ middlewares }) =>
      void middlewares.use((request, _, next) => {
        if (LINKS.test(request.url ?? '')) request.url = `/${PAGE}`
        next()
      }),
    async generateBundle() {
      const built = await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: 'error',
        plugins: [react(), earlyFiles()],
        build: { ...building, write: false, rollupOptions: { input, output } },
      })
      for (const { output: files } of [built].flat() as Rolldown.RolldownOutput[])
        for (const file of files) {
          const source = file.type === 'chunk' ? file.code : file.source
          this.emitFile({ type: 'asset', fileName: file.fileName, source })
        }
    },
  }
}

/** What is needed to read the journey, before React comes with the rest of the page. */
const isForSight = (id: string): boolean =>
  /node_modules\/.*(yjs|lib0|fractional-indexing)\/|shared\/src\/(board|wire|journey\/parts)\/|src\/(app\/viewer\/(sight\/|colors|viewer\.|journey\/journey\.)|document\/(viewed|read-only|board-store|entries|overlaid|value-store|apply-received|retry-delay|clock)|ui\/(theme-colors|board-colors))/.test(
    id,
  )

// Each is an entry, so that its files are known; `early` asks for the others when their time has come.
const input = { link: PAGE, sight: 'src/app/viewer/sight/first-sight.ts', main: 'src/link-main.tsx' }

const output: Rolldown.OutputOptions = {
  entryFileNames: `${FOLDER}/[name]-[hash].js`,
  chunkFileNames: `${FOLDER}/[name]-[hash].js`,
  assetFileNames: `${FOLDER}/[name]-[hash][extname]`,
  // Few files: each is a request, and on a slow line a request costs as much as what is in it.
  codeSplitting: {
    groups: [
      { name: 'early', test: isEarly, tags: ['$initial'] },
      { name: 'sight', test: isForSight, tags: ['$initial'] },
      { name: 'main', tags: ['$initial'] },
    ],
  },
}

/** Lets first-paint.js ask for the language, which it alone knows. */
function earlyFiles(): Plugin {
  return {
    name: 'early-files-of-links',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const fileOf = (module: string): string => {
          const found = Object.values(bundle).find(
            (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(module),
          )
          if (!found) throw new Error(`the build has no file for ${module}`)
          return found.fileName
        }
        const languages = { de: [fileOf('viewer.de.json')], en: [fileOf('viewer.en.json')] }
        const content = JSON.stringify(languages).replaceAll('"', '&quot;')
        return html.replace('name="wegpunkt-files" content=""', `name="wegpunkt-files" content="${content}"`)
      },
    },
  }
}
