import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'

const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
]

/** A Chromium of its own. `npm test` finds or installs one and says where it is. */
export async function openBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  return await chromium.launch({ executablePath, args: [...ARGS, ...args] })
}

export type Looks = {
  locale?: 'de' | 'en'
  theme?: 'light' | 'dark'
  width?: number
  height?: number
  scale?: number
}

/** One person's browser: a context of its own, and everything that went wrong in it. */
export type BrowserOfPerson = {
  readonly name: string
  readonly context: BrowserContext
  readonly page: Page
  /** Console errors and warnings, uncaught exceptions; except what `expectTrouble` allows. */
  readonly complaints: readonly string[]
  /** From now on, complaints of a connection that fails are no news: the server is being killed. */
  expectTrouble(): void
  /** From now on, an answer with this status is what the test is about. */
  expectRefusal(status: number): void
}

/** Opens a context, signed in where a cookie (`name=value`) is given. */
export async function openPerson(
  browser: Browser,
  name: string,
  url: string,
  cookie: string | null,
  looks: Looks = {},
): Promise<BrowserOfPerson> {
  const context = await browser.newContext({
    locale: looks.locale === 'de' ? 'de-DE' : 'en-GB',
    colorScheme: looks.theme ?? 'light',
    viewport: { width: looks.width ?? 1280, height: looks.height ?? 800 },
    deviceScaleFactor: looks.scale ?? 1,
    baseURL: url,
  })
  if (cookie) {
    const [key, ...rest] = (cookie.split(';')[0] ?? '').split('=')
    await context.addCookies([{ name: key ?? '', value: rest.join('='), url }])
  }
  const page = await context.newPage()
  const complaints: string[] = []
  let trouble = false
  const refusals = new Set<string>()
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    if (trouble && isConnectionTrouble(message.text())) return
    const [, status] = /^Failed to load resource: .* status of (\d+)/.exec(message.text()) ?? []
    if (status !== undefined && refusals.has(status)) return
    complaints.push(`${name}: ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${name}: uncaught: ${error.message}`))
  return {
    name,
    context,
    page,
    complaints,
    expectTrouble() {
      trouble = true
    },
    expectRefusal(status) {
      refusals.add(String(status))
    },
  }
}

// The browser itself reports each failed connection; a page cannot silence it.
const isConnectionTrouble = (text: string): boolean =>
  /WebSocket connection to .* failed|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|ERR_INTERNET_DISCONNECTED|ERR_INCOMPLETE_CHUNKED_ENCODING|status of 50[34]/.test(
    text,
  )
