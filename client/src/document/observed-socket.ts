import type { TakenSocket } from './early-socket.ts'

export type SocketObserver = {
  readonly sent: (frame: Uint8Array) => void
  /** A frame arrived; what it says is for others to read. */
  readonly received: () => void
}

/** A WebSocket class that tells what goes through it, and whose first one may be open already. */
export function observedSocket(
  Base: typeof WebSocket,
  observer: SocketObserver,
  take: (url: string) => TakenSocket | null = () => null,
): typeof WebSocket {
  class Observed extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', observer.received)
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      if (data instanceof Uint8Array) observer.sent(data)
    }
  }
  return new Proxy(Observed, {
    construct(_, [url, protocols]: [string | URL, string | string[]]) {
      const taken = take(String(url))
      return taken ? observed(taken, observer) : new Observed(url, protocols)
    },
  })
}

function observed({ socket, hasAsked }: TakenSocket, observer: SocketObserver): WebSocket {
  const send = socket.send.bind(socket)
  let isAsked = hasAsked
  socket.addEventListener('message', observer.received)
  socket.send = (data) => {
    // The server sends the whole board already, which is at least what this asks for.
    if (isAsked && data instanceof Uint8Array && isSyncRequest(data)) {
      isAsked = false
      return
    }
    send(data)
    if (data instanceof Uint8Array) observer.sent(data)
  }
  return socket
}

const isSyncRequest = ([type, kind]: Uint8Array): boolean => type === 0 && kind === 0
