export type SocketObserver = {
  readonly sent: (frame: Uint8Array) => void
  /** A frame arrived; what it says is for others to read. */
  readonly received: () => void
}

/** A WebSocket class that tells what goes through it. */
export function observedSocket(Base: typeof WebSocket, observer: SocketObserver): typeof WebSocket {
  return class extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', observer.received)
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      if (data instanceof Uint8Array) observer.sent(data)
    }
  }
}
