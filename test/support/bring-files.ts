import type { Spot } from './board-page.ts'
import type { Page } from 'playwright-core'

/** `padding`: so many zeros after the bytes. */
export type Brought = {
  readonly name?: string
  readonly type?: string
  readonly bytes: Uint8Array
  readonly padding?: number
}

/**
 * Files that come from outside the browser: no mouse of a test can carry them in, so the events that a browser makes of
 * it are made here. `over` only hangs them over the canvas.
 */
export async function bring(
  page: Page,
  how: 'paste' | 'drop' | 'over',
  files: readonly Brought[],
  {
    at = { x: 0, y: 0 },
    target = '[data-board-canvas]',
    texts = {},
  }: {
    at?: Spot
    target?: string
    texts?: Readonly<Record<string, string>>
  } = {},
): Promise<{ readonly prevented: boolean }> {
  const plain = files.map(({ name = 'a.png', type = 'image/png', bytes, padding = 0 }) => ({
    name,
    type,
    padding,
    content: Buffer.from(bytes).toString('base64'),
  }))
  return await page.evaluate(
    ({ how, plain, at, target, texts }) => {
      const data = new DataTransfer()
      for (const { name, type, content, padding } of plain) {
        const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0))
        data.items.add(new File([bytes, new Uint8Array(padding)], name, { type }))
      }
      for (const [type, text] of Object.entries(texts)) data.setData(type, text)
      const on = document.querySelector(target) ?? document.body
      const bubbling = { bubbles: true, cancelable: true }
      const place = { clientX: at.x, clientY: at.y }
      const event =
        how === 'paste'
          ? new ClipboardEvent('paste', { ...bubbling, clipboardData: data })
          : new DragEvent(how === 'over' ? 'dragover' : 'drop', { ...bubbling, ...place, dataTransfer: data })
      return { prevented: !on.dispatchEvent(event) }
    },
    { how, plain, at, target, texts },
  )
}
