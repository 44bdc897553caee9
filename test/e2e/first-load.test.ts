import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createBoard, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'

/** Of JavaScript, compressed, until a board can be read and worked on. Everything else comes when it is needed. */
const MOST_BYTES = 350_000

let company: Company
beforeAll(async () => {
  company = await Company.open()
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

it('[X6] a board is there with at most 350 kB of JavaScript', async () => {
  const ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
  const board = await createBoard(ann, 'sample')
  const { page } = await company.browserOf(ann, { locale: 'en' })
  const urls = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script' && request.serviceWorker() === null) urls.add(request.url())
  })
  await new BoardPage(page).open(board)
  const files = await Promise.all(
    // The service worker is no part of the page, and starts when the page has loaded.
    [...urls].filter((url) => !url.endsWith('/sw.js')).map((url) => compressed(url)),
  )
  expect(files.length).toBeGreaterThan(2)
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const inOrder = files.toSorted((a, b) => b.bytes - a.bytes).map(({ name, bytes }) => `${bytes} ${name}`)
  expect(total > MOST_BYTES ? [`${total} bytes`, ...inOrder] : []).toEqual([])
})

async function compressed(url: string): Promise<{ name: string; bytes: number }> {
  const body = Buffer.from(await (await fetch(url)).arrayBuffer())
  return { name: new URL(url).pathname, bytes: gzipSync(body).length }
}
