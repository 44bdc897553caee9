import { Suspense, createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

type Listens = typeof listens
const listens = { addEventListener: () => undefined, removeEventListener: () => undefined }

/** As much of a page as React asks for that has nothing to show. Something in it may have the focus. */
export function pageForHooks() {
  class HTMLElement {
    isConnected = true
  }
  class HTMLIFrameElement extends HTMLElement {}
  const body = new HTMLElement()
  const document: Listens & { nodeType: 9; body: HTMLElement; activeElement: HTMLElement } = {
    ...listens,
    nodeType: 9,
    body,
    activeElement: body,
  }
  return { ...listens, document, HTMLElement, HTMLIFrameElement }
}

type Page = ReturnType<typeof pageForHooks>

/** Uses a hook in a component that shows nothing, on a page that is `window` for as long as the test's process. */
export function useAlone<T>(page: Page, use: () => T) {
  const box = { ...listens, nodeType: 1, nodeName: 'DIV', tagName: 'DIV', ownerDocument: page.document }
  const root = createRoot(Object.assign(box, { textContent: '' }) as unknown as Element)
  const all: T[] = []
  function Component(): null {
    all.push(use())
    return null
  }
  const render = (): void =>
    flushSync(() => root.render(createElement(Suspense, null, createElement(Component))))
  render()
  return { all, now: () => all.at(-1), render, end: () => flushSync(() => root.unmount()) }
}
