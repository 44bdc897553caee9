/** That something has changed, and nothing of what: whoever hears of it asks, and their rights are checked there. */
export type LiveEvent = {
  /** Of the workshop, as its view has it. */
  readonly version: number
  /** Another number than before: the hands that one may know of have changed. */
  readonly hands: number
}

const DIGITS = 12
const pad = (number: number): string => String(number % 10 ** DIGITS).padStart(DIGITS, '0')

/** What all streams send, a heartbeat too: always as long, so that no length tells one from another. */
export const writeLiveEvent = ({ version, hands }: LiveEvent): string =>
  `data: ${pad(version)} ${pad(hands)}\n\n`

/** Null for what is none. */
export function readLiveEvent(data: string): LiveEvent | null {
  const [, version, hands] = /^(\d{12}) (\d{12})$/u.exec(data) ?? []
  return version === undefined ? null : { version: Number(version), hands: Number(hands) }
}
