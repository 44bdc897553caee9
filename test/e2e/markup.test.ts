import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage } from '../support/board-page.ts'
import type { BrowserOfPerson } from '../support/browser.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'

declare global {
  interface Window {
    /** What every piece of markup below would set, if it ran. */
    xss?: unknown
    violations?: string[]
  }
}

const IMAGE = '<img src=x onerror=window.xss=1>'
const SCRIPT = '<script>window.xss=2</script>'
const LINK = 'javascript:window.xss=3'
const TEMPLATE = '{{title}} $t(product) %s &lt;b&gt; </title>'

let company: Company
let ann: Account
let bob: Account
let browser: BrowserOfPerson
let page: Page
let board: BoardPage
let boardId: string

beforeAll(async () => {
  company = await Company.open()
  ann = await setUp(company.server.url, { name: 'Ann', locale: 'en', workspace: `AG ${SCRIPT}` })
  bob = await invite(company.server.url, ann, { name: 'Bob', locale: 'en' })
  await ann.call('PATCH', '/api/me', { name: `Ann ${IMAGE}` })
  await bob.call('PATCH', '/api/me', { name: `Bob ${TEMPLATE}` })
})
beforeEach(async () => {
  browser = await company.browserOf(ann, { locale: 'en' })
  browser.page.setDefaultTimeout(10_000)
  await watch(browser)
  page = browser.page
  board = new BoardPage(page)
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

/** A violation of the content security policy is a console error, too; this one says which. */
const watch = async ({ context }: BrowserOfPerson): Promise<void> => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await context.addInitScript(() => {
    window.violations = []
    document.addEventListener('securitypolicyviolation', (event) =>
      window.violations?.push(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`,
      ),
    )
  })
}

async function expectNothingRan(here: Page = page): Promise<void> {
  expect(await here.evaluate(() => [window.xss ?? null, window.violations])).toEqual([null, []])
  expect(await here.locator('img[src="x"], script:not([src]):not([type])').count()).toBe(0)
}

describe('markup in words', () => {
  it('[P173] is shown as the text it is, on every page, and nothing of it runs', async () => {
    await ann.call('POST', '/api/personas', {
      name: `Eva ${IMAGE}`,
      segment: SCRIPT,
      quote: LINK,
      goals: TEMPLATE,
      frustrations: IMAGE,
    })
    const personas = await ann.call<{ id: string; name: string }[]>('GET', '/api/personas')
    const eva = personas.find(({ name }) => name.startsWith('Eva'))
    const { id } = await ann.call<{ id: string }>('POST', '/api/boards', {
      title: `Reise ${IMAGE} ${TEMPLATE}`,
      template: 'empty',
      personas: [eva?.id],
    })
    await page.goto('/')
    await page.getByRole('link', { name: `Reise ${IMAGE} ${TEMPLATE}` }).waitFor()
    await page.getByRole('button', { name: `Account: Ann ${IMAGE}` }).click()
    await page.keyboard.press('Escape')
    for (const [tab, text] of [
      ['members', `Everybody who works in AG ${SCRIPT}.`],
      ['members', `Bob ${TEMPLATE}`],
      ['personas', SCRIPT],
      ['personas', `Eva ${IMAGE}`],
    ] as const) {
      await page.goto(`/settings?tab=${tab}`)
      await page.getByText(text).first().waitFor()
    }
    await expectNothingRan()

    await board.open(id)
    expect(await page.title()).toContain(`Reise ${IMAGE} ${TEMPLATE}`)
    await page.getByRole('button', { name: 'Persona: all' }).click()
    await page.getByRole('menuitemradio', { name: `Eva ${IMAGE}` }).click()
    await page.getByRole('button', { name: `Persona: Eva ${IMAGE}` }).waitFor()
    for (const [x, text] of [IMAGE, SCRIPT, LINK, TEMPLATE].entries())
      await board.addTouchpoint(text, { x: 100 + 250 * x, y: 460 })
    await board.addNote(`${IMAGE}${SCRIPT}${LINK}${TEMPLATE}`, { x: 300, y: 1_500 })
    await board.select(await board.idOf(TEMPLATE))

    // Back to the first two columns, whose heads would lie under the corner or under the inspector.
    await page.evaluate(() => window.wegpunktProbe?.deselect())
    await board.show({ x: 300, y: 300 })
    await page
      .getByRole('toolbar', { name: 'Stages' })
      .getByRole('button', { name: 'Notice', exact: true })
      .dblclick()
    await page.getByLabel('Name of the stage').fill(IMAGE)
    await page.keyboard.press('Enter')
    const menu = page.getByRole('button', { name: `Menu of the stage ${IMAGE}`, exact: true })
    await menu.hover()
    await menu.click()
    await page.getByRole('menuitem', { name: 'Add a stage after', exact: true }).click()
    await page.getByLabel('Name of the stage').fill(SCRIPT)
    await page.keyboard.press('Enter')
    const next = page.getByRole('button', { name: `Menu of the stage ${SCRIPT}`, exact: true })
    await next.hover()
    await next.click()
    await page
      .getByRole('menu', { name: `Menu of the stage ${SCRIPT}` })
      .getByRole('menuitem', { name: 'Remove the stage' })
      .click()
    await page.getByText(`Stage “${SCRIPT}” removed`).waitFor()

    await board.show({ x: 300, y: 1_300 })
    await page.getByRole('button', { name: 'Add a lane at the end', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Lane with a name of its own' }).click()
    await page.getByLabel('Name of the lane').fill(IMAGE)
    await page.keyboard.press('Enter')
    await page.getByRole('toolbar', { name: 'Lanes' }).getByText(IMAGE, { exact: true }).waitFor()

    const bobs = await company.browserOf(bob, { locale: 'en' })
    await watch(bobs)
    await new BoardPage(bobs.page).open(id)
    await bobs.page.mouse.move(600, 500)
    await page.getByRole('button', { name: `Bob ${TEMPLATE} · Sales` }).hover()
    await page.goto('/')
    await page.getByLabel(`On the board now: Bob ${TEMPLATE}`).waitFor()
    await board.open(id)
    await expectNothingRan()
    await expectNothingRan(bobs.page)
  })

  it('[P173] is text on the page of an invitation, also where its address is made up', async () => {
    const { url } = await ann.call<{ url: string }>('POST', '/api/invitations', {
      role: 'editor',
      department: 'sales',
    })
    const eve = await company.browserOf('Eve', { locale: 'en' })
    await watch(eve)
    eve.expectRefusal(404)
    await eve.page.goto(url)
    await eve.page.getByRole('heading', { name: `Join AG ${SCRIPT}` }).waitFor()
    await eve.page.getByText(`Ann ${IMAGE} sent this invitation.`).waitFor()
    expect(await eve.page.title()).toContain(SCRIPT)
    for (const address of [
      '/invitation/%3Cscript%3E',
      '/b/%3Cimg%20src%3Dx%3E',
      '/%22onload=x',
      '/sign-in?to=javascript:alert(1)',
    ]) {
      await eve.page.goto(address)
      await eve.page.getByRole('heading').first().waitFor()
      await expectNothingRan(eve.page)
    }
  })
})

describe('what another program put on the clipboard', () => {
  beforeEach(async () => {
    boardId = await createBoard(ann)
    await board.open(boardId)
    await board.addNote('here before', { x: 300, y: 400 })
    await board.until('saved')
  })

  it('[P174] elements that are nonsense are not pasted, and a notice says so', async () => {
    const notice = page.getByText('The clipboard holds nothing that fits on the board.')
    for (const element of [
      note({ at: [1e308, -1e308] }),
      note({ kind: 'script' }),
      { id: 'a', element: { kind: 'note', text: IMAGE }, rect: null },
      { ...note({}), rect: { x: -1e308, y: 1e308, w: 1e308, h: -1e308 } },
      { id: 7, element: [], rect: 'x' },
    ]) {
      await pasted({ html: clip([element]) })
      await notice.waitFor()
      await page.locator('.mantine-Notification-closeButton').click()
      await notice.waitFor({ state: 'detached' })
    }
    expect(await board.count()).toBe(1)
    await expectNothingRan()
  })

  it('[P174] what is too much for the server is refused with its number', async () => {
    const many = (count: number, one: (id: string) => object): object[] =>
      Array.from({ length: count }, (_, i) => one(`n${i}`))
    for (const [notice, html] of [
      [/too much at once: 10,000/, clip(many(10_000, (id) => note({}, id)))],
      [/too long: 100,001 characters/, clip([note({ text: 'x'.repeat(100_001) })])],
      [/too long: 100,002 characters/, clip([card({ channel: 'x'.repeat(100_002) })])],
      [/too long: 70,000 characters/, clip([card({ supporting: ['x'.repeat(70_000)] })])],
      [/too long: 480,\d+ characters/, clip(many(4, ink))],
      [/too much at once: 20,000/, clip([card({})], { assessments: ratings(20_000) })],
    ] as const) {
      await pasted({ html })
      await page.getByText(notice).waitFor()
    }
    expect(await board.count()).toBe(1)
    expect(await board.state()).toBe('saved')
  })

  it('[P174] what can be pasted becomes something of its own, at a place that exists', async () => {
    const before = await board.board()
    const existing = before.elements[0]?.[0] ?? ''
    const rect = { x: -1e9, y: 1e9, w: 10_000, h: 0.01 }
    const elements = [
      { ...note({ text: IMAGE, order: '~~~', stage: 'nowhere', lane: 'nowhere' }, existing), rect },
      { ...note({ text: SCRIPT }, existing), rect: { ...rect, x: 1e9 } },
      { ...note({ text: LINK, at: [-1_000_000, 1_000_000], size: [0.01, 10_000] }, 'b'), rect: null },
      { id: 'c', element: { kind: 'connector', from: 'c', to: existing, order: '' }, rect: null },
    ]
    await pasted({ html: clip(elements, { assessments: ratings(3, 'a\n:') }) })
    await eventually(async () => (await board.count()) > 1)
    await board.until('saved')
    const after = await board.board()
    expect(after.elements.find(([id]) => id === existing)).toEqual(before.elements[0])
    await page.reload()
    await page.waitForFunction(() => window.wegpunktProbe?.painted() === true)
    await board.until('saved')
    expect(await board.board()).toEqual(after)
    expect(await page.getByText('could not be shown').count()).toBe(0)
    await expectNothingRan()
  })

  it('[P174] markup that is not ours is pasted as the text beside it', async () => {
    await pasted({
      html: `${IMAGE}${SCRIPT}<a href="${LINK}">a</a><p data-wegpunkt="%00">`,
      text: `${IMAGE}\n${SCRIPT}`,
    })
    await board.untilSelected(2)
    await board.idOf(IMAGE)
    await board.idOf(SCRIPT)
    await expectNothingRan()
  })
})

function note(over: object, id = 'a') {
  return {
    id,
    element: { kind: 'note', at: [16, 16], size: [120, 120], order: 'a1', text: 'pasted', ...over },
    rect: { x: 16, y: 16, w: 120, h: 120 },
  }
}

function card(over: object) {
  return { ...note({ kind: 'touchpoint', title: 'pasted', text: undefined, ...over }) }
}

function ink(id: string) {
  return note({ kind: 'ink', points: Array.from({ length: 30_000 }, () => 0.1), color: 'grey' }, id)
}

const ratings = (count: number, persona = 'p') =>
  Array.from({ length: count }, (_, i) => ({
    touchpoint: 'a',
    persona: `${persona}${i}`,
    value: { experience: 1 },
  }))

function clip(elements: readonly object[], over: object = {}): string {
  const content = { wegpunkt: 1, board: boardId, stages: [], lanes: [], elements, assessments: [], ...over }
  return `<div data-wegpunkt="${encodeURIComponent(JSON.stringify(content))}">${IMAGE}</div>`
}

/** By way of the real clipboard, as another page would fill it, and by the real keys. */
async function pasted({ html, text = '' }: { html: string; text?: string }): Promise<void> {
  await page.keyboard.press('Escape')
  await page.evaluate(
    (data) => {
      const fill = (event: ClipboardEvent): void => {
        event.preventDefault()
        event.stopImmediatePropagation()
        for (const [type, value] of data) event.clipboardData?.setData(type, value)
      }
      window.addEventListener('copy', fill, { capture: true, once: true })
      document.execCommand('copy')
    },
    [
      ['text/html', html],
      ['text/plain', text],
    ] as const,
  )
  await page.keyboard.press('Control+v')
}
