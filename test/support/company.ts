import type { Browser } from 'playwright-core'
import type { Account } from './account.ts'
import { type BrowserOfPerson, type Looks, openBrowser, openPerson } from './browser.ts'
import { type TestServer, startServer } from './server.ts'

/** One server, one browser, and everybody who looks at it: what the tests of a file share. */
export class Company {
  readonly server: TestServer
  readonly browser: Browser
  private readonly people: BrowserOfPerson[] = []
  private readonly staying = new Map<string, BrowserOfPerson>()

  private constructor(server: TestServer, browser: Browser) {
    this.server = server
    this.browser = browser
  }

  static async open(
    environment: Record<string, string> = {},
    args: readonly string[] = [],
  ): Promise<Company> {
    const [server, browser] = await Promise.all([
      startServer({ PROBE: '1', ...environment }),
      openBrowser(args),
    ])
    return new Company(server, browser)
  }

  /** Another browser; signed in if it is somebody's. `url`: reaches the server there. */
  async browserOf(
    who: Account | string,
    looks: Looks = {},
    url: string = this.server.url,
  ): Promise<BrowserOfPerson> {
    const [name, cookie] = typeof who === 'string' ? [who, null] : [who.name, who.cookie]
    const person = await openPerson(this.browser, name, url, cookie, looks)
    this.people.push(person)
    return person
  }

  /**
   * The browser of somebody who stays for the tests of a file and begins each anew: a page that has read the program
   * once opens a board in a third of the time. For those who work on boards, and neither sign out nor change what a
   * page is made of.
   */
  async stayingOf(who: Account, looks: Looks = {}): Promise<BrowserOfPerson> {
    const key = JSON.stringify([who.id, looks])
    const known = this.staying.get(key)
    if (known) return known
    const person = await openPerson(this.browser, who.name, this.server.url, who.cookie, looks)
    this.staying.set(key, person)
    return person
  }

  /** Closes what is open in the browser. Throws what the pages complained about since the last time. */
  async endTest(): Promise<void> {
    const people = this.people.splice(0)
    const staying = [...this.staying.values()]
    await Promise.all(people.map(({ context }) => context.close()))
    const complaints = [...people, ...staying].flatMap((person) => person.complaints)
    await Promise.all(staying.map((person) => person.beginAgain()))
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.server.stop()
  }
}
