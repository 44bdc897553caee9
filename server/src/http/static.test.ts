import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppEnv } from './app-env.ts'
import { LOGIN_COOKIE } from './login.ts'
import { staticFiles } from './static.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegpunkt-'))
  await writeFile(join(folder, 'index.html'), '<head></head>every')
  await writeFile(join(folder, 'board.html'), '<head></head>board')
  await writeFile(join(folder, 'link.html'), '<head></head>link')
})
afterEach(() => rm(folder, { recursive: true }))

async function page(path: string, cookie?: string, probe?: boolean): Promise<string> {
  const app = new Hono<AppEnv>().get('*', staticFiles(folder, probe))
  const answer = await app.request(path, { headers: { accept: 'text/html', ...(cookie && { cookie }) } })
  return await answer.text()
}

const LOGIN = `${LOGIN_COOKIE}=abc`

it('[N64] who looks by a link gets the small page of links, and it knows no login', async () => {
  for (const path of ['/l/token', '/v/link']) expect(await page(path, LOGIN)).toBe('<head></head>link')
  for (const path of ['/l', '/vote', '/life/x']) expect(await page(path)).toBe('<head></head>every')
})

describe('the page of a board', () => {
  it('[H75] is one of its own, which names the files of a board', async () => {
    expect(await page('/b/some')).toBe('<head></head>board')
    for (const path of ['/', '/settings', '/sign-in', '/boards'])
      expect(await page(path)).toBe('<head></head>every')
  })

  it('[H75] is the page of every address where a build has none', async () => {
    await rm(join(folder, 'board.html'))
    expect(await page('/b/some')).toBe('<head></head>every')
  })

  it('[H76] says whether there is a login cookie, and no other page does', async () => {
    expect(await page('/b/some', LOGIN)).toContain('<meta name="wegpunkt-login" content="1" />')
    expect(await page('/b/some', 'other=1')).toBe('<head></head>board')
    expect(await page('/settings', LOGIN)).toBe('<head></head>every')
  })

  it('[H76] is another one for a browser that keeps it, with a login and without', async () => {
    const app = new Hono<AppEnv>().get('*', staticFiles(folder, true))
    const tags: (string | null)[] = []
    for (const cookie of [LOGIN, '', LOGIN]) {
      const answer = await app.request('/b/some', { headers: { accept: 'text/html', cookie } })
      tags.push(answer.headers.get('etag'))
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      expect(answer.headers.get('vary')).toContain('cookie')
      expect(await answer.text()).toContain('wegpunkt-probe')
    }
    expect(tags[0]).toBe(tags[2])
    expect(tags[0]).not.toBe(tags[1])
    await writeFile(join(folder, 'board.html'), '<head></head>newer')
    await utimes(join(folder, 'board.html'), new Date(), new Date(Date.now() + 5_000))
    const newer = await app.request('/b/some', { headers: { accept: 'text/html', cookie: LOGIN } })
    expect(await newer.text()).toContain('newer')
  })
})

describe('what the build has compressed', () => {
  const script = 'x'.repeat(2_000)
  const get = async (accepts: string) => {
    const app = new Hono<AppEnv>().get('*', staticFiles(folder))
    const answer = await app.request('/main.js', { headers: { 'accept-encoding': accepts } })
    return { as: answer.headers.get('content-encoding'), body: Buffer.from(await answer.arrayBuffer()) }
  }
  beforeEach(async () => {
    await writeFile(join(folder, 'main.js'), script)
    await writeFile(join(folder, 'main.js.br'), 'made by the build')
    await writeFile(join(folder, 'main.js.gz'), 'and this')
  })

  it('[H90] goes out as it is, in the form that the browser takes', async () => {
    expect(await get('gzip, br')).toEqual({ as: 'br', body: Buffer.from('made by the build') })
    expect(await get('gzip')).toEqual({ as: 'gzip', body: Buffer.from('and this') })
    expect(await get('br;q=0')).toEqual({ as: null, body: Buffer.from(script) })
  })

  it('[H90] is not used where the file is newer, or where a form is missing', async () => {
    await utimes(join(folder, 'main.js'), new Date(), new Date(Date.now() + 5_000))
    expect(brotliDecompressSync((await get('br')).body).toString()).toBe(script)
    await utimes(join(folder, 'main.js'), new Date(), new Date(Date.now() - 5_000))
    await rm(join(folder, 'main.js.gz'))
    expect(brotliDecompressSync((await get('br')).body).toString()).toBe(script)
  })
})
