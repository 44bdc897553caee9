import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Account, PASSWORD, createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

let company: Company
let ann: Account
let bob: Account

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
  bob = await invite(company.server.url, ann, { name: 'Bob', locale: 'en' })
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

/** Everything that a page may keep on a device, as text. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const caches = await Promise.all(
      (await window.caches.keys()).map(async (name) => (await window.caches.open(name)).keys()),
    )
    return {
      boards: databases.flatMap(({ name }) => (name?.startsWith('wegpunkt/') ? [name] : [])),
      cached: caches.flat().map(({ url }) => new URL(url).pathname),
      words: JSON.stringify([localStorage, sessionStorage].map((it) => Object.entries(it))),
    }
  })

describe('signing out', () => {
  it('[P175] leaves nothing of the boards on the device, with other tabs open too, and the next person sees none of it', async () => {
    const boardId = await createBoard(ann)
    const browser = await company.browserOf(ann, { locale: 'en', keepsPages: true })
    browser.expectRefusal(401)
    const { page, context } = browser
    const board = new BoardPage(page)
    await board.open(boardId)
    await board.addNote('for nobody else', { x: 300, y: 400 })
    await board.until('saved')
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    const second = await context.newPage()
    const there = new BoardPage(second)
    await there.open(boardId)
    await there.select(await there.idOf('for nobody else'))
    await second.getByRole('button', { name: 'Comment', exact: true }).click()
    await second.getByRole('textbox', { name: 'Comment' }).fill('begun and not said')
    expect((await kept(second)).words).toContain('begun and not said')
    await page.goto('/')
    await page.getByRole('link', { name: 'Reise' }).first().waitFor()
    const before = await kept(page)
    expect([before.boards.length, before.words.includes('Ann')]).toEqual([1, true])
    expect(before.cached.length).toBeGreaterThan(5)

    await board.open(boardId)
    await page.getByRole('button', { name: 'Main menu' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await second.getByText('The login has ended.', { exact: false }).waitFor()
    await eventually(async () => {
      const { boards, cached, words } = await kept(page)
      expect(boards).toEqual([])
      expect(cached.filter((path) => /^\/(api|collab|b)\b/.test(path))).toEqual([])
      for (const word of ['Ann', ann.email, ann.id, boardId, 'Reise']) expect(words).not.toContain(word)
      return true
    })
    expect((await kept(second)).words).not.toContain('begun and not said')
    await second.close()

    await page.getByLabel('E-mail address').fill(bob.email)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Account: Bob' }).waitFor()
    await board.open(boardId)
    const { boards, words } = await kept(page)
    expect(boards).toHaveLength(1)
    expect(boards[0]).not.toContain(ann.id)
    expect(words).not.toContain(ann.email)
    expect(await page.getByText('Ann', { exact: true }).count()).toBe(0)
  })

  it('[P176] what only the server knows is never answered from a cache, whatever lies there', async () => {
    const browser = await company.browserOf(bob, { locale: 'en', keepsPages: true })
    browser.expectRefusal(404)
    const { page } = browser
    await page.goto('/')
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.reload()
    const answers = await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const path of ['/api/me', '/api/boards', '/collab/x', '/healthz'])
          await cache.put(path, new Response('forged'))
      }
      const paths = ['/api/me', '/api/boards', '/collab/x', '/healthz']
      const texts = await Promise.all(paths.map(async (path) => (await fetch(path)).text()))
      return { controlled: navigator.serviceWorker.controller !== null, texts }
    })
    expect(answers.controlled).toBe(true)
    expect(answers.texts.filter((text) => text.includes('forged'))).toEqual([])
    expect(answers.texts[0]).toContain(bob.email)
  })
})
