import { expect, it, vi } from 'vitest'
import { pageForHooks, useAlone } from '../../ui/testing/use-alone.ts'
import { useLentFocus } from './use-lent-focus.ts'

const page = pageForHooks()
vi.stubGlobal('window', page)
vi.stubGlobal('document', page.document)
vi.stubGlobal('HTMLElement', page.HTMLElement)

/** What may have the focus, for as long as it is on the page. */
class Focusable extends page.HTMLElement {
  focus(): void {
    page.document.activeElement = this
  }
  remove(): void {
    this.isConnected = false
    if (page.document.activeElement === this) page.document.activeElement = page.document.body
  }
}

/** A bar that was called by a button, and has the focus now. */
function called() {
  const button = new Focusable()
  button.focus()
  const bar = new Focusable()
  const shown = useAlone(page, () => useLentFocus({ current: bar as unknown as HTMLElement }))
  expect(page.document.activeElement === bar).toBe(true)
  const end = (): void => {
    bar.remove()
    shown.end()
  }
  return { button, end }
}

it('[P680] what takes the focus when it comes gives it back when it goes', () => {
  const { button, end } = called()
  end()
  expect(page.document.activeElement === button).toBe(true)
})

it('[P680] but takes it from nobody who has gone on elsewhere meanwhile', () => {
  const { end } = called()
  const field = new Focusable()
  field.focus()
  end()
  expect(page.document.activeElement === field).toBe(true)
})

it('[P680] and gives it to nothing that is gone', () => {
  const { button, end } = called()
  button.remove()
  end()
  expect(page.document.activeElement === page.document.body).toBe(true)
})
