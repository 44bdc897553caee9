import type { Canvas } from '../paint/brush.ts'

export type Drawn = {
  readonly call: string
  readonly args: readonly unknown[]
  /** What it was drawn with. */
  readonly look: Readonly<Record<string, unknown>>
}

/** A canvas that keeps what is asked of it, with the colours and widths of that moment. */
export function recordingCanvas(): { canvas: Canvas; drawn: Drawn[] } {
  const drawn: Drawn[] = []
  const look: Record<string, unknown> = {}
  const canvas = new Proxy(look, {
    get: (_, key) =>
      typeof key === 'string' && !Object.hasOwn(look, key)
        ? (...args: unknown[]) => void drawn.push({ call: key, args, look: { ...look } })
        : look[String(key)],
    set: (_, key, value) => {
      look[String(key)] = value
      return true
    },
  }) as unknown as Canvas
  return { canvas, drawn }
}
