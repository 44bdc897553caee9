import { type LiveEvent, writeLiveEvent } from '@wegpunkt/shared/workshop/live-event'
import type { EventSink } from '../services/live-events.ts'

/** Proxies neither keep it, nor compress it, nor wait for more before they pass it on. */
const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/** What waits for a reader; of more the last event is enough, as each says how things are now. */
const MAX_WAITING = 4

/** Server-sent events to whoever asked. `open` gives what is done when they leave. */
export async function openEventStream(open: (sink: EventSink) => Promise<() => void>): Promise<Response> {
  const encoder = new TextEncoder()
  let leave: (() => void) | null = null
  let [hasLeft, last]: [boolean, LiveEvent | null] = [false, null]
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null
  const flush = (): void => {
    if (!controller || !last || (controller.desiredSize ?? 0) <= 0) return
    const line = writeLiveEvent(last)
    // Before, because it asks for more while it is given this.
    last = null
    controller.enqueue(encoder.encode(line))
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start: (it) => void (controller = it),
      pull: flush,
      cancel() {
        hasLeft = true
        controller = null
        leave?.()
      },
    },
    { highWaterMark: MAX_WAITING },
  )
  leave = await open({
    send(event) {
      last = event
      flush()
    },
    end() {
      controller?.close()
      controller = null
    },
  })
  if (hasLeft) leave()
  return new Response(body, { headers })
}
