import { lazy } from 'react'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 15_000

/**
 * A part of the page that is fetched when it is needed. Where it does not come it is asked for again, and nothing else
 * waits for it: without a connection a board goes on without its panels, instead of ending with them.
 */
export const lazyPart: typeof lazy = (load) => lazy(() => untilItComes(load))

export async function untilItComes<T>(load: () => Promise<T>): Promise<T> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      return await load()
    } catch (error) {
      // A part that has come and does not work is broken, and will be so the next time.
      if (!isMissing(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
      fetchStylesAgain()
    }
  }
}

/** Browsers say in words of their own that a part, or the style that belongs to it, did not come. */
const missing = /dynamically imported module|module script failed|unable to preload/i
export const isMissing = (error: unknown): boolean => error instanceof Error && missing.test(error.message)

// What the build fetches together with a part it asks for once only, whether it came or not.
function fetchStylesAgain(): void {
  if (typeof document === 'undefined') return
  for (const link of document.head.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (!link.sheet) link.replaceWith(link.cloneNode())
}
