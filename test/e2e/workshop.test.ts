import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage, type PlainBoard, textsOf } from '../support/board-page.ts'
import { type BrowserOfPerson, openBrowser, openPerson } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { type TestServer, startServer } from '../support/server.ts'
import { storedBoard } from '../support/stored-board.ts'

const ROUNDS = 30
/** The server is killed in the middle of these rounds, and started again before the round after the next. */
const KILLED_IN = new Set([9, 19])

/** Five windows are drawn by the processor of one machine: as large as what is done in them needs. */
const SMALL = { width: 1_120, height: 700 }

const departments = ['service', 'marketing', 'sales', 'development', 'logistics'] as const
const names = ['Ann', 'Bob', 'Cat', 'Dan', 'Eve'] as const

let server: TestServer
let browser: Browser
let board: string
let people: BrowserOfPerson[]
let pages: BoardPage[]

beforeAll(async () => {
  server = await startServer({ PROBE: '1' })
  browser = await openBrowser()
  const owner = await setUp(server.url, { name: names[0], department: departments[0], locale: 'en' })
  const others = names
    .slice(1)
    .map((name, i) => invite(server.url, owner, { name, department: departments[i + 1] ?? 'sales' }))
  const accounts = [owner, ...(await Promise.all(others))]
  board = await createBoard(owner, 'sample')
  people = await Promise.all(
    accounts.map(({ name, cookie }, i) =>
      openPerson(browser, name, server.url, cookie, {
        ...SMALL,
        locale: i % 2 === 0 ? 'en' : 'de',
        still: i % 2 === 1,
      }),
    ),
  )
  pages = people.map(({ page }) => new BoardPage(page))
  await Promise.all(pages.map((page) => page.open(board)))
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('five people of five departments', () => {
  it(
    '[R33] work through 150 actions while the server dies twice, and end with the same board',
    { timeout: 400_000 },
    async () => {
      const script = new Script(pages)
      await script.prepare()
      for (let round = 0; round < ROUNDS; round++) {
        const actions = script.round(round)
        if (KILLED_IN.has(round)) {
          for (const person of people) person.expectTrouble()
          await new Promise((resolve) => setTimeout(resolve, 400))
          await server.kill()
          await actions
          continue
        }
        await actions
        if (KILLED_IN.has(round - 1)) await server.start()
        // What a person sees as saved now has to be there in the end, whatever happens later.
        if (round % 3 === 0 && !KILLED_IN.has(round - 1)) await script.noteWhatIsSaved()
      }
      await Promise.all(pages.map((page) => page.until('saved')))

      const boards = await eventually(async () => {
        const all = await Promise.all(pages.map((page) => page.board()))
        for (const other of all) expect(other).toEqual(all[0])
        return all
      }, 10_000)
      const final = boards[0] as PlainBoard
      expect(storedBoard(server.dataDir, board)).toEqual(final)
      script.check(final)
      expect(people.flatMap(({ complaints }) => complaints)).toEqual([])
    },
  )
})

/** What each of the five does, round by round, and what has to come of it. */
class Script {
  actions = 0
  private readonly pages: readonly BoardPage[]
  /** Words that must be on the board in the end, because their author saw them saved. */
  private readonly saved = new Set<string>()
  private readonly written = new Map<number, string[]>()
  private readonly gone = new Set<string>()
  /** Cards that all type into at once; several, because a title has a limit. */
  private readonly cards: { readonly id: string; letters: string }[] = []

  constructor(pages: readonly BoardPage[]) {
    this.pages = pages
  }

  async prepare(): Promise<void> {
    for (const [i, title] of ['First:', 'Second:', 'Third:'].entries()) {
      await this.page(0).addTouchpoint(title, { x: 250 + i * 300, y: 1_700 })
      this.cards.push({ id: await this.page(0).idOf(title), letters: title })
      await Promise.all(this.pages.map((page) => page.idOf(title)))
    }
  }

  async round(round: number): Promise<void> {
    const kind = round % 5
    await Promise.all(
      this.pages.map(async (_, who) => {
        this.actions++
        if (kind === 0) return await this.addNote(who, round)
        if (kind === 1) return await this.typeTogether(who, round)
        if (kind === 2) return who === 0 ? await this.removeOfNext(round) : await this.dragOwn(who, round)
        if (kind === 3) return await this.addAndUndo(who, round)
        return await this.addTouchpoint(who, round)
      }),
    )
  }

  async noteWhatIsSaved(): Promise<void> {
    const before = new Map([...this.written].map(([who, words]) => [who, [...words]]))
    await Promise.all(
      this.pages.map(async (page, who) => {
        await page.until('saved')
        for (const word of before.get(who) ?? []) this.saved.add(word)
      }),
    )
  }

  check(final: PlainBoard): void {
    const text = textsOf(final)
      .map(([, words]) => words)
      .join('\n')
    expect(this.actions).toBeGreaterThanOrEqual(150)
    expect(this.saved.size).toBeGreaterThan(40)
    const expected = [...this.saved].filter((words) => !this.gone.has(words))
    expect(expected.filter((words) => !text.includes(words))).toEqual([])
    expect([...this.gone].filter((words) => text.includes(words))).toEqual([])
    // Who types at the same place at once may come between another's letters, and no letter is lost or doubled.
    const typed = new Map(textsOf(final))
    for (const { id, letters } of this.cards) expect(sorted(typed.get(id) ?? '')).toBe(sorted(letters))
  }

  private async addNote(who: number, round: number): Promise<void> {
    const words = `n${round} ${names[who]};`
    await this.page(who).addNote(words, { x: 200 + who * 400, y: 2_000 + round * 140 })
    this.wrote(who, words)
  }

  private async addTouchpoint(who: number, round: number): Promise<void> {
    const words = `t${round} ${names[who]};`
    // Into the same cell: all columns and rows around it grow under everyone's hands.
    await this.page(who).addTouchpoint(words, { x: 240 + who * 30, y: 900 + who * 20 })
    this.wrote(who, words)
  }

  private async typeTogether(who: number, round: number): Promise<void> {
    const words = ` ${names[who]}${round};`
    const card = this.cards[Math.floor((round / ROUNDS) * this.cards.length)]
    if (!card) throw new Error('the script is not prepared')
    await this.page(who).typeAtEnd(card.id, words)
    card.letters += words
  }

  // Ann removes the note that Bob is dragging. The removal wins, for everybody.
  private async removeOfNext(round: number): Promise<void> {
    const words = `n${round - 2} ${names[1]};`
    // Bob may have made it while Ann could not hear him.
    const note = textsOf(await this.page(0).board()).find(([, text]) => text.includes(words))
    if (!note || !(await this.page(0).remove(note[0]))) return
    await eventually(async () => expect(textsOf(await this.page(0).board())).not.toContainEqual(note))
    this.gone.add(words)
  }

  private async dragOwn(who: number, round: number): Promise<void> {
    const words = `n${round - 2} ${names[who]};`
    const own = textsOf(await this.page(who).board()).find(([, text]) => text.includes(words))
    if (own) await this.page(who).drag(own[0], { x: 40, y: -24 })
  }

  // One's own last step goes, and nothing of the others.
  private async addAndUndo(who: number, round: number): Promise<void> {
    const words = `m${round} ${names[who]};`
    await this.page(who).addNote(words, { x: 200 + who * 400, y: 2_000 + round * 140 })
    const isThere = async (): Promise<boolean> =>
      textsOf(await this.page(who).board()).some(([, text]) => text.includes(words))
    expect(await isThere()).toBe(true)
    await this.page(who).undo()
    if (await isThere()) await this.page(who).undo()
    expect(await isThere()).toBe(false)
    this.gone.add(words)
  }

  private wrote(who: number, words: string): void {
    this.written.set(who, [...(this.written.get(who) ?? []), words])
  }

  private page(who: number): BoardPage {
    const page = this.pages[who]
    if (!page) throw new Error(`there is no person ${who}`)
    return page
  }
}

const sorted = (letters: string): string => Array.from(letters).toSorted().join('')
