import { type Reading, OTHER, readVarUint } from './dialect.ts'

/** What an awareness message says of one client id. */
export type Entry = {
  readonly client: number
  readonly clock: number
  readonly cursor: readonly [number, number] | null
}

const CURSOR = /"cursor":\[(-?\d+),(-?\d+)\]/

/** The state of one client id, as a y-websocket client sends it. */
export function encodeAwareness(client: number, clock: number, state: object): Uint8Array {
  const json = Buffer.from(JSON.stringify(state))
  return Buffer.concat([varUint(1), varUint(client), varUint(clock), varUint(json.length), json])
}

export function decodeAwareness(bytes: Buffer, start: number): Entry[] {
  const at: Reading = { kind: OTHER, start, end: 0 }
  const next = (): number => readVarUint(at, bytes, at.start)
  return Array.from({ length: next() }, () => {
    const client = next()
    const clock = next()
    const length = next()
    const found = CURSOR.exec(bytes.toString('latin1', at.start, at.start + length))
    at.start += length
    return { client, clock, cursor: found && [Number(found[1]), Number(found[2])] }
  })
}

export function varUint(value: number): Buffer {
  const bytes = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80)
  return Buffer.from([...bytes, rest])
}
