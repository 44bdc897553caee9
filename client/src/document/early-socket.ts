import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'

/** Who has not taken it by then opens no board. */
const GIVE_UP_AFTER_MS = 20_000

/** The frame `sync-request` of somebody who has nothing of the board. */
export const wholeBoard: Readonly<Uint8Array<ArrayBuffer>> = Uint8Array.of(0, 0, 1, 0)

/** A socket that was opened before the program that reads it was there. */
export type TakenSocket = {
  readonly socket: WebSocket
  /** Whether the board was asked for already, as by somebody who has nothing of it. */
  readonly hasAsked: boolean
}

type Waiting = TakenSocket & { readonly hand: () => void; readonly close: () => void }

let waiting: Waiting | null = null

/**
 * Connects with a board, so that it arrives while the page's program does. With `ask` the whole board is asked for at
 * once: for a device that has nothing of it; or as soon as the server has said of which board it is.
 */
export function openEarlySocket(url: string, ask: boolean | 'when-welcomed'): void {
  const socket = new WebSocket(url, [SUBPROTOCOL])
  socket.binaryType = 'arraybuffer'
  const held: unknown[] = []
  const hold = ({ data }: MessageEvent<unknown>): void => void held.push(data)
  let hasAsked = false
  const opened = (): void => {
    if (socket.protocol !== SUBPROTOCOL) return close()
    if (ask === 'when-welcomed') socket.addEventListener('message', askNow, { once: true })
    else if (ask) askNow()
  }
  const askNow = (): void => {
    hasAsked = true
    socket.send(wholeBoard)
  }
  const release = (): void => {
    clearTimeout(timer)
    socket.removeEventListener('open', opened)
    socket.removeEventListener('message', hold)
    // Whoever has taken it asks.
    socket.removeEventListener('message', askNow)
  }
  const close = (): void => {
    release()
    socket.close()
  }
  const timer = setTimeout(close, GIVE_UP_AFTER_MS)
  socket.addEventListener('open', opened)
  socket.addEventListener('message', hold)
  waiting = {
    socket,
    get hasAsked() {
      return hasAsked
    },
    // Whoever takes it hears of everything as if it happened now.
    hand() {
      release()
      if (socket.readyState === socket.OPEN) socket.dispatchEvent(new Event('open'))
      for (const data of held.splice(0)) socket.dispatchEvent(new MessageEvent('message', { data }))
    },
    close,
  }
}

/** The early socket, if there is one for this address; once. What came on it comes after this turn. */
export function takeEarlySocket(url: string): TakenSocket | null {
  const taken = waiting
  waiting = null
  if (!taken) return null
  const { socket } = taken
  if (socket.url !== url || socket.readyState > socket.OPEN) {
    taken.close()
    return null
  }
  queueMicrotask(taken.hand)
  return taken
}
