import type { FileChooser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  cameraExif,
  gif,
  jpegSegment,
  jpegWith,
  png,
  webp,
} from '../../server/src/services/images/testing/pictures.ts'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { BoardPage, type Spot } from '../support/board-page.ts'
import type { BrowserOfPerson } from '../support/browser.ts'
import { Company } from '../support/company.ts'
import { eventually } from '../support/eventually.ts'
import { pixelAt } from '../support/pixel.ts'
import { bring } from '../support/bring-files.ts'

let company: Company
let accounts: [ann: Account, bob: Account]
let board: string
let annsBrowser: BrowserOfPerson
let ann: BoardPage
let bob: BoardPage

beforeAll(async () => {
  company = await Company.open()
  const owner = await setUp(company.server.url, { name: 'Ann', locale: 'en' })
  accounts = [owner, await invite(company.server.url, owner, { name: 'Bob', locale: 'de' })]
})
beforeEach(async () => {
  board = await createBoard(accounts[0])
  annsBrowser = await company.browserOf(accounts[0], { locale: 'en' })
  ann = new BoardPage(annsBrowser.page)
  bob = new BoardPage((await company.browserOf(accounts[1], { locale: 'de' })).page)
  await Promise.all([ann.open(board), bob.open(board)])
})
afterEach(() => company.endTest())
afterAll(() => company?.close())

const place = { x: 300, y: 1_680 }
const blue: Color = [0x00, 0x72, 0xb2]
type Color = readonly [number, number, number]

const imagesOn = async (page: BoardPage) =>
  (await page.board()).elements.flatMap(([id, element]) =>
    element['kind'] === 'image' ? [{ id, ...element }] : [],
  )
const untilImages = (page: BoardPage, count: number) =>
  eventually(async () => {
    const found = await imagesOn(page)
    expect(found).toHaveLength(count)
    return found as { id: string; at: [number, number]; size: [number, number]; asset: string }[]
  })

/** Until the page shows this colour at a place in the window. */
const untilShown = (page: BoardPage, spot: Spot, color: Color): Promise<boolean> =>
  eventually(async () => {
    const seen = await pixelAt(page.page, spot)
    return color.every((value, i) => Math.abs(value - (seen[i] ?? 0)) < 12)
  })

it('[P180] pasted, dropped and picked images are seen by both, after a reload too, and undone in one step', async () => {
  // From the start: the browser is told to hand choosers over, and does so a little later.
  const choosers: FileChooser[] = []
  ann.page.on('filechooser', (chooser) => choosers.push(chooser))
  const spot = await ann.show(place)
  await bob.show(place)
  await ann.page.mouse.move(spot.x, spot.y)
  await bring(ann.page, 'paste', [{ bytes: png(900, 600) }])
  const [pasted] = await untilImages(bob, 1)
  expect(pasted).toMatchObject({
    size: [480, 320],
    at: [place.x - 240 + 4, place.y - 160 + 4].map((v) => Math.floor(v / 8) * 8),
  })
  await ann.undo()
  await untilImages(bob, 0)
  await ann.redo()
  await untilImages(bob, 1)

  // One of each kind, one of them lying on its side.
  const turned = jpegWith(jpegSegment(0xe1, cameraExif(6)))
  const kinds = [{ bytes: gif() }, { bytes: webp, type: 'image/webp' }, { bytes: turned, type: 'image/jpeg' }]
  await bring(bob.page, 'drop', kinds, { at: await bob.show({ x: 300, y: 2_000 }) })
  const all = await untilImages(ann, 4)
  expect(all.map(({ size }) => size)).toEqual(
    expect.arrayContaining([
      [32, 24],
      [24, 32],
    ]),
  )
  const webpImage = all.find(({ size, at }) => size[0] === 32 && at[0] > 310)
  await ann.page.reload()
  await ann.open(board)
  for (const page of [ann, bob]) {
    const at = await page.find(webpImage?.id ?? '')
    await page.page.evaluate(() => window.wegpunktProbe?.deselect())
    // The lower left quarter is blue.
    await untilShown(page, { x: (at?.x ?? 0) - 8, y: (at?.y ?? 0) + 6 }, blue)
  }
  await ann.page.keyboard.press('Escape')
  await ann.page.keyboard.press('i')
  const chooser = await eventually(() => choosers[0])
  await chooser?.setFiles({ name: 'b.png', mimeType: 'image/png', buffer: png(40, 30) })
  await untilImages(bob, 5)
  await ann.page.getByLabel('Description').fill('Our counter in Bremen')
  await eventually(async () =>
    expect((await imagesOn(bob)).map((image) => Reflect.get(image, 'description'))).toContain(
      'Our counter in Bremen',
    ),
  )
})

it('[P181] what is no image is refused with a sentence, and links become notes', async () => {
  annsBrowser.expectRefusal(422)
  const spot = await ann.show(place)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await bring(ann.page, 'drop', [{ name: 'logo.svg', type: 'image/svg+xml', bytes: svg }], { at: spot })
  await ann.page.getByText('logo.svg is not on the board. Images can be PNG, JPEG, WebP or GIF').waitFor()
  await bring(ann.page, 'drop', [{ name: 'large.png', bytes: png(), padding: 50_000_000 }], { at: spot })
  await ann.page.getByText('large.png is not on the board. The image is larger than 10 MB.').waitFor()
  await bring(ann.page, 'drop', [{ name: 'half.png', bytes: png().subarray(0, -9) }], { at: spot })
  await ann.page.getByText('half.png is not on the board. The image is damaged').waitFor()
  await bring(bob.page, 'paste', [{ name: 'seite.png', bytes: Buffer.from('<!doctype html>') }])
  await bob.page
    .getByText('seite.png ist nicht auf dem Board. Möglich sind PNG, JPEG, WebP und GIF')
    .waitFor()
  expect(await imagesOn(ann)).toEqual([])
  await bring(ann.page, 'drop', [], { at: spot, texts: { 'text/uri-list': 'https://example.org/page' } })
  await ann.idOf('https://example.org/page')
})

it('[P182] on its way an image is shown to its own person, and can be called off', async () => {
  await ann.page.route('**/assets', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue().catch(() => undefined)
  })
  const spot = await ann.show(place)
  await bring(
    ann.page,
    'drop',
    [
      { name: 'one.png', bytes: png(700, 500) },
      { name: 'two.png', bytes: png(600, 500) },
    ],
    { at: spot },
  )
  await ann.page.getByText('Uploading 2 images').waitFor({ state: 'attached' })
  expect(await bob.page.locator('[data-pending-image]').count()).toBe(0)
  await ann.page.getByRole('button', { name: 'Cancel the upload of two.png' }).click()
  await ann.page.getByText('Uploading an image').waitFor({ state: 'attached' })
  await untilImages(bob, 1)
  expect(await ann.page.locator('[data-pending-image]').count()).toBe(0)
})
