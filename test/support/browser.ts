import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'

/**
 * A window of its own per person brings the popup of an address bar that nobody sees, each in a process of its own, and
 * a process in reserve: half of what opening a board costs. A switch replaces the one before it, so what Playwright
 * turns off is named here again.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxSimplification',
  'SpareRendererForSitePerProcess',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

const ARGS = [
  `--disable-features=${WITHOUT.join(',')}`,
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
]

/** What Playwright says where a context keeps no pages. */
const WITHOUT_WORKER = 'Service Worker registration blocked by Playwright'

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
  still?: boolean
  /** Keeps the pages on the device, as everywhere: what is about work offline needs it, and nothing else pays for it. */
  keepsPages?: boolean
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
  /** Leaves the board, and all that a test may have set or chosen on the page, for the next test. */
  beginAgain(): Promise<void>
}

/** Opens a context, signed in where a cookie (`name=value`) is given. */
export async function openPerson(
  browser: Browser,
  name: string,
  url: string,
  cookie: string | null,
  looks: Looks = {},
): Promise<BrowserOfPerson> {
  const viewport = { width: looks.width ?? 1280, height: looks.height ?? 800 }
  const media = {
    colorScheme: looks.theme ?? 'light',
    reducedMotion: looks.still ? 'reduce' : 'no-preference',
    forcedColors: 'none',
  } as const
  const context = await browser.newContext({
    ...media,
    viewport,
    locale: looks.locale === 'de' ? 'de-DE' : 'en-GB',
    deviceScaleFactor: looks.scale ?? 1,
    serviceWorkers: looks.keepsPages ? 'allow' : 'block',
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
    // A browser asks for it by itself where an answer is no page, as between two tests.
    if (message.location().url.endsWith('/favicon.ico')) return
    if (message.text() === WITHOUT_WORKER || (trouble && isConnectionTrouble(message.text()))) return
    const [, status] = /^Failed to load resource: .* status of (\d+)/.exec(message.text()) ?? []
    if (status !== undefined && refusals.has(status)) return
    complaints.push(`${name}: ${message.type()}: ${message.text()} ${message.location().url}`)
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
    async beginAgain() {
      // Of the same server, so that the browser keeps the process with the program in it.
      await page.goto('/healthz')
      await page.evaluate(() => localStorage.clear())
      // A test that failed may have held them.
      await page.mouse.up()
      for (const key of ['Shift', 'Control', 'Alt']) await page.keyboard.up(key)
      for (const other of context.pages()) if (other !== page) await other.close()
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.setViewportSize(viewport)
      await page.emulateMedia(media)
      trouble = false
      refusals.clear()
      complaints.length = 0
    },
  }
}

// The browser itself reports each failed connection; a page cannot silence it.
const isConnectionTrouble = (text: string): boolean =>
  /WebSocket connection to .* failed|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|ERR_INTERNET_DISCONNECTED|ERR_INCOMPLETE_CHUNKED_ENCODING|status of 50[34]/.test(
    text,
  )
