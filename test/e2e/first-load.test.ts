import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'

/**
 * Of JavaScript, as it is sent (brotli), until a board can be read and worked on and its rows are there. Everything else comes when it is
 * needed.
 */
const MOST_BYTES = 305_000

let company: Company
let ann: Account
beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

it('[X6] a board is there with its rows with at most 305 kB of JavaScript', async () => {
  const board = await createBoard(ann, 'sample')
  const { page } = await company.browserOf(ann, { locale: 'en', keepsPages: true })
  const urls = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script' && request.serviceWorker() === null) urls.add(request.url())
  })
  await openWithRows(page, board)
  const files = await Promise.all(
    // The service worker is no part of the page, and starts when the page has loaded.
    [...urls].filter((url) => !url.endsWith('/sw.js')).map((url) => sent(url)),
  )
  expect(files.length).toBeGreaterThan(2)
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const inOrder = files.toSorted((a, b) => b.bytes - a.bytes).map(({ name, bytes }) => `${bytes} ${name}`)
  expect(files.filter(({ hasZod }) => hasZod).map(({ name }) => name)).toEqual([])
  expect(total > MOST_BYTES ? [`${total} bytes`, ...inOrder] : []).toEqual([])
})

it('[P224] the page of a board names the few files that it needs, and each is fetched once', async () => {
  const board = await createBoard(ann, 'sample')
  const { page, complaints } = await company.browserOf(ann, { locale: 'en', keepsPages: true })
  const fetched: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.serviceWorker() === null) fetched.push(pathname)
  })
  await openWithRows(page, board)
  const opened = [...fetched]
  expect(opened.filter((path, i) => opened.indexOf(path) !== i)).toEqual([])
  const html = await (await fetch(`${company.server.url}/b/${board}`, { headers: asPage(ann) })).text()
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|woff2))"/g)].map(([, path]) => path)
  const files = opened.filter((path) => /^\/assets\/.*\.(js|css)$/.test(path))
  // The language is known to the browser alone; some parts come when the board is there.
  const later = await neededBy(
    files.filter((path) => /\/(CurveParts|CurveLegend|SignParts|rows|curve|watch-count)-/.test(path)),
  )
  const first = files.filter((path) => named.includes(path) || !later.has(path))
  expect(first.filter((path) => !named.includes(path) && !path.includes('catalogue-en'))).toEqual([])
  expect(named.filter((path) => !opened.includes(path ?? ''))).toEqual([])
  expect(first.filter((path) => path.endsWith('.js')).length).toBeLessThanOrEqual(10)
  const asked = opened.filter((path) => path.startsWith('/api/') && !path.endsWith('/rows'))
  expect(asked.toSorted()).toEqual(['/api/me', `/api/boards/${board}`, '/api/departments'].toSorted())
  expect(complaints).toEqual([])
})

it('[P224] the list of boards loads nothing that only a board needs', async () => {
  const { page } = await company.browserOf(ann, { locale: 'en', keepsPages: true })
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.serviceWorker() === null) fetched.push(request.url())
  })
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(fetched.filter((url) => /\/assets\/(board|document|BoardPage)-[\w-]{8}\.\w+$/.test(url))).toEqual([])
  expect(fetched.some((url) => /\/assets\/page-/.test(url))).toBe(true)
})

/** Until the rows have come, have been read, and what follows from them is shown. */
async function openWithRows(page: Page, board: string): Promise<void> {
  const rows = page.waitForResponse((response) => new URL(response.url()).pathname.endsWith('/rows'))
  await new BoardPage(page).open(board)
  await (await rows).finished()
  await page.getByRole('list', { name: 'How to read the curve' }).waitFor({ state: 'attached' })
}

const asPage = ({ cookie }: { cookie: string }): Record<string, string> => ({ accept: 'text/html', cookie })

/** A file, and how many bytes of it are sent. */
async function sent(url: string): Promise<{ name: string; bytes: number; hasZod: boolean }> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } })
  const bytes = Number(answer.headers.get('content-length'))
  expect(bytes).toBeGreaterThan(0)
  return { name: new URL(url).pathname, bytes, hasZod: (await answer.text()).includes('ZodError') }
}

/** These files, and all that they import. */
async function neededBy(parts: readonly string[]): Promise<ReadonlySet<string>> {
  const needed = new Set(parts)
  for (const path of needed) {
    const text = await (await fetch(company.server.url + path)).text()
    for (const [, name] of text.matchAll(/["']\.\/([\w.-]+\.(?:js|css))["']/g)) needed.add(`/assets/${name}`)
  }
  return needed
}
