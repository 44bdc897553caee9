import type { Frame } from '@wegpunkt/shared/wire/frames'

export type SendFrame = (frame: Frame) => void

/** What the provider tells presence of its connection, as far as that speaks our protocol. */
export interface PresenceLink {
  /** Until it is lost, everything that this tab shows is sent there. */
  connected(send: SendFrame): void
  receive(frame: Frame): void
  lost(): void
}
