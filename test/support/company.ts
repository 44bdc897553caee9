import type { Browser } from 'playwright-core'
import type { Account } from './account.ts'
import { type BrowserOfPerson, type Looks, openBrowser, openPerson } from './browser.ts'
import { type TestServer, startServer } from './server.ts'

/** One server, one browser, and everybody who looks at it: what the tests of a file share. */
export class Company {
  readonly server: TestServer
  readonly browser: Browser
  private readonly people: BrowserOfPerson[] = []

  private constructor(server: TestServer, browser: Browser) {
    this.server = server
    this.browser = browser
  }

  static async open(environment: Record<string, string> = {}): Promise<Company> {
    const [server, browser] = await Promise.all([startServer({ PROBE: '1', ...environment }), openBrowser()])
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

  /** Closes what is open in the browser. Throws what the pages complained about since the last time. */
  async endTest(): Promise<void> {
    const people = this.people.splice(0)
    await Promise.all(people.map(({ context }) => context.close()))
    const complaints = people.flatMap((person) => person.complaints)
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.server.stop()
  }
}
