import { existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { type Server, createServer } from 'node:http'
import { createRequire } from 'node:module'
import { once } from 'node:events'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { removeFolder, scratchFolder } from '../../scratch.ts'

const pages = fileURLToPath(new URL('../pages', import.meta.url))

/** The pages beside ours, built and served on this machine. */
export type PageServer = {
  readonly origin: string
  /** Where a file is put to be served. */
  readonly folder: string
  close(): Promise<void>
}

export async function openPageServer(): Promise<PageServer> {
  const folder = scratchFolder('beside')
  await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.IS_PREACT': '"false"' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      chunkSizeWarningLimit: Infinity,
      rollupOptions: { input: [join(pages, 'bare.html'), join(pages, 'excalidraw.html')] },
    },
  })
  await cp(fontsOfExcalidraw(), join(folder, 'fonts'), { recursive: true })
  const server = createServer((request, response) => {
    void answer(folder, request.url ?? '/', (status, headers, body) => {
      response.writeHead(status, headers).end(body)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    folder,
    async close() {
      server.close()
      server.closeAllConnections()
      removeFolder(folder)
      await Promise.resolve()
    },
  }
}

const fontsOfExcalidraw = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@excalidraw/excalidraw')), 'fonts')

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

type Answer = (status: number, headers: Record<string, string>, body: Buffer | string) => void

async function answer(folder: string, url: string, send: Answer): Promise<void> {
  const path = join(folder, normalize(new URL(url, 'http://127.0.0.1').pathname))
  if (!path.startsWith(folder) || !existsSync(path)) return send(404, {}, '')
  const type = contentTypes[extname(path)] ?? 'application/octet-stream'
  const isHashed = path.includes(`${folder}/assets/`)
  const caching = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache'
  send(200, { 'content-type': type, 'cache-control': caching }, await readFile(path))
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}
