import type { Store, SaveStatus } from '../../document/board-document.ts'
import type { ImageServer, ReadyImage, StoredImage } from './image-server.ts'
import { reasonOf } from './refused-images.ts'

/** An upload of which nothing more arrives for so long has failed: it would keep the others waiting for ever. */
const STALLED_AFTER_MS = 60_000
/** A picture may fail a moment before its board knows that the server is away. */
const NOTICED_WITHIN_MS = 1_500

type Options = Parameters<ImageServer['upload']>[1] & { readonly status: Store<SaveStatus> }

/** Brings a picture to the server once that can be reached, and again when it went away on the way. */
export async function uploadPatiently(
  server: ImageServer,
  image: ReadyImage,
  { progress, signal, status }: Options,
): Promise<StoredImage> {
  for (;;) {
    await until(() => status.get().state !== 'offline', { status, signal })
    try {
      return await uploadOnce(server, image, { progress, signal })
    } catch (error) {
      if (signal.aborted || reasonOf(error) !== 'network') throw error
      const isAway = (): boolean => status.get().state === 'offline'
      if (!isAway() && !(await until(isAway, { status, signal, withinMs: NOTICED_WITHIN_MS }))) throw error
      progress(0)
    }
  }
}

async function uploadOnce(
  server: ImageServer,
  image: ReadyImage,
  { progress, signal }: Omit<Options, 'status'>,
): Promise<StoredImage> {
  const stalled = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const watch = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => stalled.abort(), STALLED_AFTER_MS)
  }
  watch()
  try {
    return await server.upload(image, {
      progress(part) {
        watch()
        progress(part)
      },
      signal: AbortSignal.any([signal, stalled.signal]),
    })
  } catch (error) {
    // By its name, as whatever cannot reach the server: see `reasonOf`.
    throw stalled.signal.aborted && !signal.aborted
      ? Object.assign(new Error('nothing more arrives', { cause: error }), { name: 'NetworkFailure' })
      : error
  } finally {
    clearTimeout(timer)
  }
}

type Waiting = Pick<Options, 'status' | 'signal'> & { readonly withinMs?: number }

/** Waits for something to be true of the board's status; false if it is not in time. Throws when it is called off. */
async function until(isSo: () => boolean, { status, signal, withinMs }: Waiting): Promise<boolean> {
  if (isSo()) return true
  const { promise, resolve, reject } = Promise.withResolvers<boolean>()
  const stop = status.subscribe(() => isSo() && resolve(true))
  const callOff = (): void => reject(new Error('called off'))
  signal.addEventListener('abort', callOff)
  const timer = withinMs === undefined ? undefined : setTimeout(() => resolve(false), withinMs)
  try {
    return await promise
  } finally {
    stop()
    clearTimeout(timer)
    signal.removeEventListener('abort', callOff)
  }
}
