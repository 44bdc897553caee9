import type { Page } from 'playwright-core'

/** All that a page receives from now on: every frame of its sockets and every answer, as bytes. */
export function keepAll(page: Page): { has(words: string): Promise<boolean> } {
  const kept: Promise<Buffer | null>[] = []
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void kept.push(Promise.resolve(Buffer.from(payload)))),
  )
  page.on('response', (response) => {
    if (!response.url().includes('/api/') || response.request().resourceType() === 'eventsource') return
    // What was left meanwhile has no body any more.
    kept.push(response.body().catch(() => null))
  })
  return {
    async has(words) {
      const bytes = Buffer.from(words)
      return (await Promise.all(kept)).some((part) => part?.includes(bytes))
    },
  }
}
