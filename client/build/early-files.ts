import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'

const firstPaint = new URL('../public/first-paint.js', import.meta.url)

type Bundle = Rolldown.OutputBundle

/**
 * Writes into the pages what their browser should ask for at once: without it the browser would hear of one file
 * after the other, as each script has run. `index.html` is for every address, `board.html` for those of boards; each
 * language is asked for by first-paint.js, which knows it.
 */
export function earlyFiles(): Plugin {
  return {
    name: 'early-files',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const languages = { de: filesOf(bundle, 'catalogue-de'), en: filesOf(bundle, 'catalogue-en') }
        const content = JSON.stringify(languages).replaceAll('"', '&quot;')
        const font = Object.keys(bundle).filter((name) => /^assets\/inter-latin-wght.*woff2$/.test(name))
        if (font.length === 0) throw new Error('the build has no font to load early')
        return withLinks(
          html.replace('name="wegpunkt-files" content=""', `name="wegpunkt-files" content="${content}"`),
          font.map((name) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${name}">`),
        )
      },
    },
    generateBundle(_, bundle) {
      const index = bundle['index.html']
      if (index?.type !== 'asset') throw new Error('the build has no index.html')
      // With its hash in its name a browser keeps it, and need not ask before it draws anything.
      const first = this.emitFile({ type: 'asset', name: 'first-paint.js', source: readFileSync(firstPaint) })
      const html = String(index.source).replace('/first-paint.js', `/${this.getFileName(first)}`)
      index.source = html
      const scripts = filesOf(bundle, 'BoardPage')
      const styles = new Set(scripts.flatMap((name) => stylesOf(bundle, name)))
      const source = withLinks(html, [
        ...scripts.map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`),
        ...[...styles].map((name) => `<link rel="stylesheet" crossorigin href="/${name}">`),
      ])
      this.emitFile({ type: 'asset', fileName: 'board.html', source })
    },
  }
}

const withLinks = (html: string, links: readonly string[]): string =>
  html.replace('</head>', () => `${links.map((link) => `  ${link}\n  `).join('')}</head>`)

/** The scripts that this one needs, itself first, beyond those of every page. */
function filesOf(bundle: Bundle, name: string): string[] {
  const of = new Set(reach(bundle, named(bundle, name)))
  return [...of].filter((file) => !reach(bundle, named(bundle, 'app')).includes(file))
}

function named(bundle: Bundle, name: string): string {
  const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === name)
  if (!chunk) throw new Error(`the build has no chunk ${name}`)
  return chunk.fileName
}

function reach(bundle: Bundle, name: string, known = new Set<string>()): string[] {
  const chunk = bundle[name]
  if (chunk?.type !== 'chunk' || known.has(name)) return []
  known.add(name)
  return [name, ...chunk.imports.flatMap((other) => reach(bundle, other, known))]
}

function stylesOf(bundle: Bundle, name: string): string[] {
  const chunk = bundle[name]
  return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : []
}
