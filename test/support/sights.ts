import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import {
  type Apart,
  type May,
  type PdfSpot,
  drawPdf,
  drawPicture,
  drawSeen,
  howFarApart,
  readPdf,
} from './sights-in-page.ts'

const PLACE = 'http://sights.invalid'
const ARTIFACTS = fileURLToPath(new URL('../.artifacts', import.meta.url))
const PAGE = '<!doctype html><title>Pictures</title><script type="module" src="/build/pdf.min.mjs"></script>'
const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** A page of its own in which files are drawn and compared; nothing is fetched from anywhere else. */
export class Sights {
  private readonly page: Page
  private readonly files: Map<string, Buffer>

  private constructor(page: Page, files: Map<string, Buffer>) {
    this.page = page
    this.files = files
  }

  static async open(context: BrowserContext): Promise<Sights> {
    const page = await context.newPage()
    const files = new Map<string, Buffer>()
    await page.route(`${PLACE}/**`, async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/') return await route.fulfill({ contentType: 'text/html', body: PAGE })
      const body = files.get(pathname.slice(1)) ?? (await readFile(join(library, pathname)))
      const contentType = pathname.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream'
      return await route.fulfill({ contentType, body })
    })
    await page.goto(`${PLACE}/`)
    return new Sights(page, files)
  }

  /** A picture as a browser shows it, under a name. */
  async picture(name: string, bytes: Buffer, type: 'image/png' | 'image/svg+xml'): Promise<[number, number]> {
    this.files.set(name, bytes)
    return await this.page.evaluate(drawPicture, { name, type })
  }

  /** Parts of the pages of a PDF, laid into one picture of this size; gives how many pages there are. */
  async pdf(
    name: string,
    bytes: Buffer,
    size: readonly [number, number],
    spots: readonly PdfSpot[],
  ): Promise<number> {
    this.files.set(`${name}.pdf`, bytes)
    return await this.page.evaluate(drawPdf, { name, size, spots })
  }

  async apart(one: string, other: string, may: May): Promise<Apart> {
    return await this.page.evaluate(howFarApart, { one, other, may })
  }

  /** All that a PDF says. */
  async textOf(name: string, bytes: Buffer): Promise<string> {
    this.files.set(`${name}.pdf`, bytes)
    return await this.page.evaluate(readPdf, name)
  }

  /** For whoever wants to look at them (KEEP_PICTURES=1): pictures as PNG in `test/.artifacts`. */
  async keep(...names: readonly string[]): Promise<void> {
    if (process.env['KEEP_PICTURES'] !== '1') return
    await mkdir(ARTIFACTS, { recursive: true })
    for (const name of names) {
      const bytes = Buffer.from(await this.page.evaluate(drawSeen, name), 'base64')
      await writeFile(join(ARTIFACTS, `${name}.png`), bytes)
    }
  }

  async close(): Promise<void> {
    await this.page.close()
  }
}
