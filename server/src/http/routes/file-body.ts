/** Who takes nothing of an answer for so long does not get the rest. */
const STILL_MS = 60_000

/**
 * A file as it is made, as the body of an answer. What lies in it is let go when whoever asked goes away, or takes
 * nothing of it for a minute: it may be a whole board. The first piece was waited for before.
 */
export function fileBody(
  first: IteratorResult<string | Uint8Array>,
  pieces: AsyncIterator<string | Uint8Array>,
  stillMs: number | null = STILL_MS,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let timer: NodeJS.Timeout | undefined
  const end = async (): Promise<void> => {
    clearTimeout(timer)
    await pieces.return?.()
  }
  const give = (
    controller: ReadableStreamDefaultController<Uint8Array>,
    piece: string | Uint8Array,
  ): void => {
    controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece)
    if (stillMs === null) return
    timer = setTimeout(() => {
      controller.error(new Error('nothing of the file was taken for too long'))
      end().catch(() => undefined)
    }, stillMs)
    timer.unref()
  }
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (first.done !== true) give(controller, first.value)
    },
    async pull(controller) {
      clearTimeout(timer)
      const next = await pieces.next()
      if (next.done === true) controller.close()
      else give(controller, next.value)
    },
    cancel: end,
  })
}
