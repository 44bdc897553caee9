import react from '@vitejs/plugin-react'
import { type InlineConfig, type Plugin, type Rolldown, build } from 'vite'

const FOLDER = 'assets/link'
const PAGE = 'link.html'

/** Addresses that stakeholders open. */
const LINKS = /^\/[lv]\/[^/]/

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
        plugins: [react(), earlyScripts()],
        build: { ...building, write: false, rollupOptions: { input: PAGE, output: names } },
      })
      for (const { output } of [built].flat() as Rolldown.RolldownOutput[])
        for (const file of output) {
          const source = file.type === 'chunk' ? file.code : file.source
          this.emitFile({ type: 'asset', fileName: file.fileName, source })
        }
    },
  }
}

const names = {
  entryFileNames: `${FOLDER}/[name]-[hash].js`,
  chunkFileNames: `${FOLDER}/[name]-[hash].js`,
  assetFileNames: `${FOLDER}/[name]-[hash][extname]`,
} satisfies Rolldown.OutputOptions

/** Both languages are small files; first-paint.js knows which is spoken, and asks for it before the program runs. */
function earlyScripts(): Plugin {
  return {
    name: 'early-scripts',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const fileOf = (module: string): string[] =>
          Object.values(bundle).flatMap((file) =>
            file.type === 'chunk' && file.facadeModuleId?.endsWith(module) ? [file.fileName] : [],
          )
        const languages = { de: fileOf('viewer.de.json'), en: fileOf('viewer.en.json') }
        const content = JSON.stringify(languages).replaceAll('"', '&quot;')
        return html.replace('name="wegpunkt-files" content=""', `name="wegpunkt-files" content="${content}"`)
      },
    },
  }
}

