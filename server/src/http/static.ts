import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { createHash } from 'node:crypto'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { hasLoginCookie } from './login.ts'
import { missingClientPage } from './static-missing.ts'

/** A file as it goes out, kept until it changes on disk. */
type Served = {
  readonly stamp: string
  readonly type: string
  readonly etag: string
  readonly bodies: Readonly<Record<Encoding, Uint8Array | null>>
}

const encodings = ['br', 'gzip', 'identity'] as const
type Encoding = (typeof encodings)[number]

/** The build puts a hash of the content into the names in this folder. */
const HASHED = /^\/assets\//
/** Its page names the files of a board, so that the browser asks for all of them at once. */
const BOARD = /^\/b\//
/** Whoever looks at a board by a link gets a page of its own, which is small. */
const LINK = /^\/[lv]\//
const MIN_COMPRESSED_BYTES = 1_024
/** What the build has not compressed is done at the first request for it: pages, which carry marks, and little else. */
const BROTLI_QUALITY = 5

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}
const compressible = /^(text\/|application\/(json|manifest)|image\/svg|font\/ttf)/

const PROBE_MARK = '<meta name="wegpunkt-probe" content="1" />'
/** There is a login cookie, which scripts cannot see: it is worth asking for what only the signed-in get. */
const LOGIN_MARK = '<meta name="wegpunkt-login" content="1" />'

/**
 * The built client: its files, and `index.html`, `board.html` or `link.html` for every address that a person opens. With `probe` the
 * page carries the mark by which the canvas offers itself to browser tests; a board's page says whether the request
 * had a login cookie.
 */
export function staticFiles(folder: string, probe = false): MiddlewareHandler<AppEnv> {
  const known = new Map<string, Served>()
  return async (c) => {
    const path = decoded(c.req.path)
    const file = path === '/' ? null : await lookUp(known, folder, path)
    if (file) return send(c, file, HASHED.test(path))
    if (!isNavigation(c, path)) throw new Problem('not-found')
    const isBoard = BOARD.test(path)
    const hasLogin = isBoard && hasLoginCookie(c.req.header('cookie'))
    const marks = `${probe ? PROBE_MARK : ''}${hasLogin ? LOGIN_MARK : ''}`
    const own = isBoard ? '/board.html' : LINK.test(path) ? '/link.html' : null
    const page = own === null ? null : await lookUp(known, folder, own, marks)
    const index = page ?? (await lookUp(known, folder, '/index.html', marks))
    return index ? send(c, index, false) : c.html(missingClientPage, 503)
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // Not an address that we ever gave out.
    throw new Problem('not-found')
  }
}

// Browsers ask for a page with `text/html`; what a page asks for has no such answer, and gets a 404.
const isNavigation = (c: Context, path: string): boolean =>
  path === '/' ||
  (!/^\/(assets|collab)(\/|$)/.test(path) && (c.req.header('accept') ?? '').includes('text/html'))

const marked = (page: Buffer, marks: string): Uint8Array =>
  marks === '' ? page : Buffer.from(page.toString('utf8').replace('</head>', `${marks}</head>`))

async function lookUp(
  known: Map<string, Served>,
  folder: string,
  path: string,
  marks = '',
): Promise<Served | null> {
  const name = normalize(join(folder, path))
  if (!name.startsWith(folder + sep) || path.includes('\0') || path.includes('/.')) return null
  const found = await stat(name).catch(() => null)
  if (!found?.isFile()) return null
  const stamp = `${found.mtimeMs} ${found.size}`
  const key = `${name} ${marks}`
  const before = known.get(key)
  if (before?.stamp === stamp) return before
  const content = await readFile(name)
  const built = marks === '' ? await builtBodies(name, found.mtimeMs) : null
  const served = await prepare(marked(content, marks), built, extname(name), stamp)
  known.set(key, served)
  return served
}

type Compressed = { readonly br: Uint8Array; readonly gzip: Uint8Array }

/** What the build has compressed already (`client/build/compressed.ts`), unless the file is newer. */
async function builtBodies(name: string, since: number): Promise<Compressed | null> {
  const read = async (ending: string): Promise<Uint8Array | null> => {
    const found = await stat(name + ending).catch(() => null)
    return found && found.mtimeMs >= since ? await readFile(name + ending) : null
  }
  const [br, zipped] = await Promise.all([read('.br'), read('.gz')])
  return br && zipped && { br, gzip: zipped }
}

async function prepare(
  content: Uint8Array,
  built: Compressed | null,
  extension: string,
  stamp: string,
): Promise<Served> {
  const type = mediaTypes[extension] ?? 'application/octet-stream'
  const etag = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  const small = content.byteLength < MIN_COMPRESSED_BYTES || !compressible.test(type)
  if (small) return { stamp, type, etag, bodies: { br: null, gzip: null, identity: content } }
  return { stamp, type, etag, bodies: { ...(built ?? (await compress(content))), identity: content } }
}

async function compress(content: Uint8Array): Promise<Compressed> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY }
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    promisify(gzip)(content),
  ])
  return { br, gzip: zipped }
}

function send(c: Context, { type, etag, bodies }: Served, hashed: boolean): Response {
  const accepted = acceptedEncodings(c.req.header('accept-encoding') ?? '')
  const encoding = encodings.find((it) => bodies[it] !== null && accepted.has(it)) ?? 'identity'
  const tag = `"${etag}-${encoding}"`
  const headers: Record<string, string> = {
    etag: tag,
    vary: hashed ? 'accept-encoding' : 'accept-encoding, cookie',
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304, headers)
  headers['content-type'] = type
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  return c.body(new Uint8Array(bodies[encoding] ?? []), 200, headers)
}

// "br;q=0" refuses an encoding; the order of preference is ours.
function acceptedEncodings(header: string): Set<string> {
  const asked = header.split(',').map((part) => part.trim().toLowerCase())
  const wanted = asked.filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
  return new Set(wanted.map((part) => part.split(';')[0]?.trim() ?? ''))
}
