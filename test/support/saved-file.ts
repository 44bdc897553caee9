import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** Presses the button of the export dialog that is open, in either language, and gives the file that is saved. */
export async function saved(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^(Save|Speichern)$/ }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
