import type { Account } from './account.ts'

export type EventRecorder = {
  /** As they came, each with the blank line that ends it. */
  readonly events: string[]
  /** Resolves once the server, or this side, has ended the stream. */
  readonly ended: Promise<void>
  close(): void
}

/** Follows a workshop by its events, from the first one on. Throws on what is no success. */
export async function openEvents(url: string, as: Account, workshop: string): Promise<EventRecorder> {
  const { signal, abort } = withAbort()
  const response = await fetch(`${url}/api/workshops/${workshop}/events`, {
    headers: { cookie: as.cookie },
    signal,
  })
  if (!response.ok || !response.body) throw new Error(`events: ${response.status} ${await response.text()}`)
  const events: string[] = []
  const first = Promise.withResolvers<void>()
  const read = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of body) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
      rest = parts.pop() ?? ''
      events.push(...parts.map((part) => `${part}\n\n`))
      if (events.length > 0) first.resolve()
    }
  }
  // That it was broken off is an end like any other.
  const ended = read(response.body).catch(() => undefined)
  await first.promise
  return { events, ended, close: abort }
}

function withAbort(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}
