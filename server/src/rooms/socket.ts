import type { Framed } from './framed.ts'

/** What the relay needs of a WebSocket; a simulation has sockets of its own. */
export interface Socket {
  /** Whether the client negotiated our own protocol. */
  readonly isOurs: boolean
  readonly isOpen: boolean
  /** Bytes that wait for a slow reader. */
  readonly backlog: number
  /**
   * Calls `onFlushed` once the message has left this process. False: much waits already, so look at `backlog`
   * before sending more. Failing to send ends the socket.
   */
  send(message: Framed, onFlushed?: () => void): boolean
  /** `mark`: what the answer will say, at most 125 bytes. */
  ping(mark?: string): void
  /** Reads nothing until `resume`; TCP then slows the sender down. */
  pause(): void
  resume(): void
  close(code: number, reason: string): void
  /** Without a word. */
  terminate(): void
  listen(listener: SocketListener): void
}

export type SocketListener = {
  /** A whole binary message; null for one of text. */
  readonly message: (bytes: Uint8Array | null) => void
  readonly pong: (mark: string) => void
  readonly closed: () => void
}
