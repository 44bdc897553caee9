/** Something that the server does for this page, one at a time, and that can be called off. */
export type Errand = {
  /** Calls off what was under way. `begun` takes the name that the server has given it. */
  begin(): { readonly signal: AbortSignal; readonly begun: (id: string) => void }
  readonly signal: () => AbortSignal | null
  readonly id: () => string | null
  /** Stops it, here and on the server. */
  callOff(): void
  /** It is no longer to be called off: what has come of it stays. */
  keep(): void
}

export function createErrand(callOffThere: (id: string) => Promise<void>): Errand {
  let current: { id: string | null; readonly stop: AbortController } | null = null
  const callOff = (): void => {
    const was = current
    current = null
    was?.stop.abort()
    // Gone with its hour where the server does not hear of it.
    if (was?.id) void callOffThere(was.id).catch(() => undefined)
  }
  return {
    begin() {
      callOff()
      const begun = { id: null as string | null, stop: new AbortController() }
      current = begun
      return {
        signal: begun.stop.signal,
        begun(id) {
          begun.id = id
          // Called off before the server had answered.
          if (begun.stop.signal.aborted) void callOffThere(id).catch(() => undefined)
        },
      }
    },
    signal: () => current?.stop.signal ?? null,
    id: () => current?.id ?? null,
    callOff,
    keep: () => void (current = null),
  }
}
